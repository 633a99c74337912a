package vn.cauviec.judgements.generator;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import vn.cauviec.judgements.Ad;
import vn.cauviec.judgements.Truth;

/** Writes the ads of the word lists. */
public final class Generator {
    private final LocalDate day;
    private final World world = World.read();

    private record Written(long order, Ad ad) {}

    /** @param day the ads are open on it: published before, their deadlines after */
    public Generator(LocalDate day) {
        this.day = day;
    }

    /** All ads, numbered in an order that tells nothing. */
    public List<Ad> write() {
        var written = new ArrayList<Written>();
        for (var trade : world.trades().list()) {
            for (int number = 0; number < trade.ads(); number++) {
                var dice = Dice.of("ad", trade.key(), Integer.toString(number));
                long order = dice.next();
                written.add(new Written(order, ad(trade, dice)));
            }
        }
        written.sort(Comparator.comparingLong(Written::order));
        var ads = new ArrayList<Ad>();
        for (var next : written) {
            ads.add(numbered(next.ad(), ads.size() + 1));
        }
        return ads;
    }

    /** Keys of all trades. */
    public SortedSet<String> trades() {
        return Truth.sorted(world.trades().list().stream().map(Trade::key).toList());
    }

    /** Keys of all groups of trades. */
    public SortedSet<String> groups() {
        return Truth.sorted(world.trades().list().stream()
                .flatMap(trade -> trade.groups().stream())
                .toList());
    }

    /** Keys of all places. */
    public SortedSet<String> places() {
        return world.places().keys();
    }

    /** All tags. */
    public SortedSet<String> tags() {
        return world.wordings().tags();
    }

    private Ad ad(Trade trade, Dice dice) {
        var draft = Draft.of(trade, world, dice);
        int openings = openings(trade, dice);
        var title = TitleWriter.write(draft, world, openings, dice);
        var writer = new TextWriter(world, draft, dice);
        var spelling = spelling(dice);
        var code = dice.percent(75) ? trade.occupationCode() : null;
        return new Ad(
                "",
                spelling.apply(title),
                spelling.apply(writer.description()),
                spelling.apply(writer.requirements()),
                spelling.apply(writer.benefits()),
                nfc(draft.employer()),
                spelling.apply(draft.where().text()),
                code,
                draft.where().unit(),
                draft.pay(),
                draft.employment(),
                openings,
                day.plusDays(dice.between(1, 60)),
                day.minusDays(dice.below(60)),
                truth(draft));
    }

    private static Truth truth(Draft draft) {
        var groups = new TreeSet<String>();
        draft.trades().forEach(trade -> groups.addAll(trade.groups()));
        return new Truth(
                Truth.sorted(draft.trades().stream().map(Trade::key).toList()),
                groups,
                draft.where().truth(),
                draft.tags());
    }

    private static int openings(Trade trade, Dice dice) {
        boolean many = trade.groups().contains("cong-nhan");
        return many && dice.percent(50) ? dice.between(2, 30) * 5 : dice.between(1, dice.percent(70) ? 3 : 10);
    }

    /** One hand writes one ad. */
    private static UnaryOperator<String> spelling(Dice dice) {
        boolean otherTones = dice.percent(14);
        boolean otherY = dice.percent(8);
        boolean sapa = dice.percent(35);
        return text -> {
            var spelt = nfc(text);
            spelt = otherTones ? Spelling.otherTonePlaces(spelt) : spelt;
            spelt = otherY ? Spelling.otherY(spelt) : spelt;
            return sapa ? Spelling.sapaInOneWord(spelt) : spelt;
        };
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static Ad numbered(Ad ad, int number) {
        return new Ad(
                String.format(Locale.ROOT, "ad-%05d", number),
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
                ad.truth());
    }
}
