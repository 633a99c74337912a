package vn.cauviec.judgements;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cauviec.judgements.generator.Generator;

/**
 * The frozen ads. All are open on {@link #DAY}: published before it, their deadlines after it.
 *
 * @param trades, groups, places, tags the words that a truth can have
 */
public record Corpus(
        List<Ad> ads,
        SortedSet<String> trades,
        SortedSet<String> groups,
        SortedSet<String> places,
        SortedSet<String> tags) {
    /** Its version; the newest line of {@code CHANGES.txt} says what it changed and why. */
    public static final int VERSION = 1;

    /** The day on which the ads are looked at: five months after communes and districts were redrawn. */
    public static final LocalDate DAY = LocalDate.of(2025, 12, 1);

    public Corpus {
        ads = List.copyOf(ads);
    }

    private static final class Loaded {
        private static final Corpus ONE = write();
    }

    /** The corpus, written once for a process. */
    public static Corpus load() {
        return Loaded.ONE;
    }

    private static Corpus write() {
        var generator = new Generator(DAY);
        return new Corpus(
                generator.write(), generator.trades(), generator.groups(), generator.places(), generator.tags());
    }

    /** SHA-256 over all that the ads say and all that is true of them, in hexadecimal. */
    public String sha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var ad : ads) {
                digest.update(normalised(ad).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String normalised(Ad ad) {
        var fields = Stream.of(
                        ad.id(),
                        ad.title(),
                        ad.description(),
                        ad.requirements(),
                        ad.benefits(),
                        ad.employer(),
                        ad.workplace(),
                        ad.occupationCode(),
                        ad.unit(),
                        ad.pay(),
                        ad.employment(),
                        ad.openings(),
                        ad.deadline(),
                        ad.published(),
                        ad.truth())
                .map(String::valueOf)
                .collect(Collectors.joining("\u001f"));
        return Normalizer.normalize(fields, Normalizer.Form.NFC) + "\u001e";
    }
}
