package vn.cauviec.judgements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.cauviec.judgements.generator.Generator;
import vn.cauviec.judgements.generator.Lines;

class CorpusTest {
    private static final String FROZEN = "2942818c911ae9bf8ebd362b0353ee25488af0159e6b3cc585818e8b01d738e2";

    private static final Corpus CORPUS = Corpus.load();

    /**
     * Figures over different ads cannot be compared. Whoever changes a word list changes {@link Corpus#VERSION} too, writes a line
     * into {@code CHANGES.txt}, and only then the new hash here.
     */
    @Test
    void theCorpusIsFrozen() {
        assertThat(CORPUS.sha256()).isEqualTo(FROZEN);
        assertThat(Lines.all("CHANGES.txt").get(1)).startsWith(Corpus.VERSION + "  ");
    }

    /** {@code target/judgements/corpus.txt} is for people who want to know whether a pair is fair. */
    @Test
    void itCanBeRead() throws IOException {
        var text = new StringBuilder();
        for (var ad : CORPUS.ads()) {
            text.append("%s  %s%n%s | %s | %s%n%s%n%s%n%s%n%s%n%n"
                    .formatted(
                            ad.id(),
                            ad.title(),
                            ad.employer(),
                            ad.whereabouts(),
                            ad.pay().words(),
                            ad.description(),
                            ad.requirements(),
                            ad.benefits(),
                            ad.truth()));
        }
        var file = Files.createDirectories(Path.of("target", "judgements")).resolve("corpus.txt");

        assertThat(Files.writeString(file, text)).isNotEmptyFile();
    }

    @Test
    void itIsWrittenTheSameTwice() {
        var again = new Generator(Corpus.DAY).write();

        assertThat(again).isEqualTo(CORPUS.ads());
    }

    @Test
    void aFewTradesHaveHundredsOfAdsAndManyHaveAFew() {
        var ads = adsByTrade();

        assertThat(CORPUS.ads()).hasSizeGreaterThanOrEqualTo(5_000);
        assertThat(ads.keySet()).isEqualTo(CORPUS.trades());
        assertThat(count(ads, many -> many >= 200)).isBetween(4L, 10L);
        assertThat(count(ads, some -> some >= 10)).isGreaterThan(100);
        assertThat(count(ads, few -> few <= 3)).isGreaterThan(12);
    }

    @Test
    void adsNameUnitsOfBothMapsPlacesElsewhereAndNone() {
        assertThat(share(ad -> mapOf(ad).equals("2025-07-01"))).isBetween(0.25, 0.5);
        assertThat(share(ad -> mapOf(ad).equals("2025-06-30"))).isBetween(0.3, 0.55);
        assertThat(share(ad -> ad.unit() == null)).isBetween(0.1, 0.3);
        assertThat(share(ad -> ad.truth().places().isEmpty())).isBetween(0.01, 0.06);
        assertThat(share(ad ->
                        !ad.truth().places().isEmpty() && !ad.truth().places().contains("tinh")))
                .isBetween(0.05, 0.2);
    }

    @Test
    void textsAreAsLongAsPeopleWriteThem() {
        var lengths = CORPUS.ads().stream()
                .map(ad -> ad.description().length()
                        + ad.requirements().length()
                        + ad.benefits().length())
                .sorted()
                .toList();

        assertThat(lengths.getFirst()).isGreaterThan(30);
        assertThat(lengths.get(lengths.size() / 2)).isBetween(250, 600);
        assertThat(CORPUS.ads()).allSatisfy(ad -> {
            assertThat(ad.title()).hasSizeBetween(2, 160);
            assertThat(ad.description() + ad.requirements() + ad.benefits()).doesNotContain("{", "}");
            assertThat(ad.employer()).doesNotContain("{", "}");
        });
    }

    @Test
    void allAdsAreOpenOnTheDayOfTheCorpus() {
        assertThat(CORPUS.ads())
                .allMatch(ad ->
                        ad.deadline().isAfter(Corpus.DAY) && !ad.published().isAfter(Corpus.DAY));
    }

    /** What is true of an ad is said in it, and what is not true is not said. */
    @Test
    void aTagIsSaidInTheAdAndDeniedOnlyWithoutIt() {
        var lodging = List.of("chỗ ở", "ăn ở", "ở lại", "nhà ở", "ký túc xá", "Được ở");
        assertThat(CORPUS.ads())
                .filteredOn(ad -> ad.truth().tags().contains("lodging"))
                .allSatisfy(ad -> assertThat(Folding.fold(ad.benefits()))
                        .containsAnyOf(lodging.stream().map(Folding::fold).toArray(String[]::new)));
        assertThat(CORPUS.ads())
                .filteredOn(ad -> ad.benefits().contains("Không có chỗ ở"))
                .isNotEmpty()
                .noneMatch(ad -> ad.truth().tags().contains("lodging"));
    }

    @Test
    void payIsStatedAsAMonthlySpanByTheDayByTheHourOrNotAtAll() {
        var byTime = CORPUS.ads().stream()
                .collect(Collectors.groupingBy(ad -> ad.pay().per(), Collectors.counting()));

        assertThat(byTime.keySet()).containsExactlyInAnyOrder(Pay.Per.values());
        assertThat(byTime.get(Pay.Per.MONTH)).isGreaterThan(4_000);
        assertThat(CORPUS.ads()).allSatisfy(ad -> {
            var from = ad.pay().from();
            var to = ad.pay().to();
            assertThat(from == null || to == null || from <= to).isTrue();
        });
    }

    private static Map<String, Long> adsByTrade() {
        return CORPUS.ads().stream()
                .flatMap(ad -> ad.truth().trades().stream())
                .collect(Collectors.groupingBy(trade -> trade, TreeMap::new, Collectors.counting()));
    }

    private static long count(Map<String, Long> ads, Predicate<Long> condition) {
        return ads.values().stream().filter(condition).count();
    }

    private static double share(Predicate<Ad> condition) {
        return (double) CORPUS.ads().stream().filter(condition).count()
                / CORPUS.ads().size();
    }

    private static String mapOf(Ad ad) {
        var unit = ad.unit();
        return unit == null ? "" : unit.map().toString();
    }
}
