package vn.cauviec.judgements;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ads of a line each. */
final class TestAds {
    private TestAds() {}

    /** @param truth trade, place and tags, as "tho-han sa-pa lodging" */
    static Ad ad(String id, String title, String truth, Pay pay, Ad.@Nullable Employment employment) {
        var words = truth.split(" ");
        return new Ad(
                id,
                title,
                "",
                "",
                "",
                "Cơ khí Hàn Việt",
                "Sa Pa",
                null,
                null,
                pay,
                employment,
                1,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2025, 11, 1),
                new Truth(
                        Truth.sorted(List.of(words[0])),
                        Truth.sorted(List.of("co-khi")),
                        Truth.sorted(List.of(words[1])),
                        Truth.sorted(Stream.of(words).skip(2).toList())));
    }

    static Ad ad(String id, String title, String truth) {
        return ad(id, title, truth, monthly(8, 12), null);
    }

    static Pay monthly(long from, long to) {
        return new Pay(Pay.Per.MONTH, from * 1_000_000, to * 1_000_000, from + " - " + to + " triệu");
    }

    /** The words that the truths know, and "bep", "bac-ha" that none has. */
    static Corpus corpus(Ad... ads) {
        var trades = new TreeSet<>(List.of("bep"));
        var places = new TreeSet<>(List.of("bac-ha"));
        var tags = new TreeSet<>(List.of("meals"));
        for (var ad : ads) {
            trades.addAll(ad.truth().trades());
            places.addAll(ad.truth().places());
            tags.addAll(ad.truth().tags());
        }
        return new Corpus(List.of(ads), trades, Truth.sorted(List.of("co-khi")), places, tags);
    }
}
