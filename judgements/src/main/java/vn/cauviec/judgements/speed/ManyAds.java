package vn.cauviec.judgements.speed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import vn.cauviec.judgements.Ad;
import vn.cauviec.judgements.Corpus;
import vn.cauviec.judgements.Truth;

/**
 * As many ads as are wanted, the same in each run: the frozen ones first, then real ads with other dates, places, pay, kinds of employment
 * and numbers of openings, shortened here and there. Without real ads the frozen ones are repeated with other dates and openings.
 */
public final class ManyAds {
    private static final Truth UNKNOWN = new Truth(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    /** Beyond all numbers of frozen ads: whoever makes an id of the number makes a different one. */
    private static final int FIRST_NUMBER = 1_000_000;

    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-fA-F]{4}|.)", Pattern.DOTALL);

    private final List<Ad> frozen = Corpus.load().ads();
    private final List<Ad> real;

    /** @param folder with files of ads, a JSON object a line, compressed; need not exist */
    public ManyAds(Path folder) throws IOException {
        real = read(folder);
    }

    /** How many different real ads there are; none when the folder does not exist. */
    public int real() {
        return real.size();
    }

    public Stream<Ad> stream(int count) {
        return IntStream.range(0, count).mapToObj(number -> number < frozen.size() ? frozen.get(number) : one(number));
    }

    private Ad one(int number) {
        var dice = new SplittableRandom(number);
        var other = frozen.get(dice.nextInt(frozen.size()));
        var pool = real.isEmpty() ? frozen : real;
        var base = pool.get(number % pool.size());
        var fields = real.isEmpty() ? base : other;
        return new Ad(
                "many-%07d".formatted(FIRST_NUMBER + number),
                base.title(),
                shortened(base.description(), dice),
                shortened(base.requirements(), dice),
                shortened(base.benefits(), dice),
                base.employer(),
                base.workplace(),
                fields.occupationCode(),
                fields.unit(),
                fields.pay(),
                fields.employment(),
                1 + dice.nextInt(30),
                day(dice.nextInt(1, 60)),
                day(-dice.nextInt(1, 60)),
                UNKNOWN);
    }

    private static LocalDate day(int after) {
        return Corpus.DAY.plusDays(after);
    }

    /** Without each eighth line or so. */
    private static String shortened(String text, SplittableRandom dice) {
        return text.lines().filter(_ -> dice.nextInt(8) > 0).collect(Collectors.joining("\n"));
    }

    private static List<Ad> read(Path folder) throws IOException {
        var ads = new ArrayList<Ad>();
        if (!Files.isDirectory(folder)) {
            return ads;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(path -> path.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .toList()) {
                try (var lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
                    lines.lines()
                            .map(ManyAds::ad)
                            .filter(ad -> !ad.title().isBlank())
                            .forEach(ads::add);
                }
            }
        }
        return ads;
    }

    private static Ad ad(String line) {
        var like = Corpus.load().ads().getFirst();
        return new Ad(
                "",
                text(line, "title"),
                text(line, "description"),
                text(line, "requirements"),
                text(line, "benefits"),
                text(line, "company"),
                text(line, "location"),
                null,
                null,
                like.pay(),
                null,
                1,
                Corpus.DAY,
                Corpus.DAY,
                UNKNOWN);
    }

    /** Of a field of a JSON object; empty when it is missing. */
    private static String text(String line, String field) {
        var start = line.indexOf("\"" + field + "\": \"");
        if (start < 0) {
            return "";
        }
        int from = start + field.length() + 5;
        int to = from;
        while (line.charAt(to) != '"') {
            to += line.charAt(to) == '\\' ? 2 : 1;
        }
        return ESCAPE.matcher(line.substring(from, to)).replaceAll(match -> {
            var escaped = match.group(1);
            return switch (escaped.charAt(0)) {
                case 'n', 'r' -> "\n";
                case 't' -> " ";
                case 'u' ->
                    java.util.regex.Matcher.quoteReplacement(
                            Character.toString((char) Integer.parseInt(escaped.substring(1), 16)));
                default -> java.util.regex.Matcher.quoteReplacement(escaped);
            };
        });
    }
}
