package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an ad states in fields and what only its words say are two things, whoever asks (bar S09, S23; docs/adr/0814). */
class StatedConditionsDbTest {
    @TempDir
    static Path folder;

    private static final Map<String, IndexedVacancy> ADS = SearchCorpus.ads();
    private static SearchFixture fixture;

    @BeforeAll
    static void index() {
        fixture = SearchFixture.of(folder, List.copyOf(ADS.values()));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void whatIsAskedForIsFoundOnlyWhereItIsStated() {
        for (var condition : AdCondition.values()) {
            var stating = ADS.values().stream()
                    .filter(ad -> condition.isStated(ad.conditions()))
                    .map(IndexedVacancy::slug)
                    .toList();
            if (condition != AdCondition.ABROAD) {
                assertThat(keys(search("", wanting(condition))))
                        .as(condition.name())
                        .containsExactlyElementsOf(stating);
            }
        }
        assertThat(keys(search("", wanting(AdCondition.HOUSING)))).containsExactly("han-ket-cau");
        assertThat(keys(search("", wanting(AdCondition.HOME_WORK)))).containsExactly("may-theu", "ke-toan-thue-pt");
        assertThat(keys(search("", wanting(AdCondition.HOME_WORK_FULLY)))).containsExactly("may-theu");
    }

    @Test
    void whatOnlyWordsSayIsCountedBesideAndFoundByWhoAsksForIt() {
        var stated = search("", wanting(AdCondition.MEALS));
        assertThat(stated.total()).isZero();
        assertThat(stated.conditions().inWords()).isPositive();

        var both = search("", wanting(AdCondition.MEALS).alsoInWords());

        assertThat(both.total()).isEqualTo(stated.conditions().inWords());
        assertThat(keys(both)).contains("han-3g");
        assertThat(both.conditions().inWords()).isZero();
        assertThat(both.rows())
                .allMatch(row -> fixture.search.listInWords(ADS.get(row.slug())).contains(AdCondition.MEALS));
    }

    @Test
    void whatIsStatedIsFoundByWordsTooAndNotTakenForSaidInWordsAlone() {
        assertThat(keys(search("công nhân may xe đưa đón", AskedConditions.NONE)))
                .contains("may-sapa");
        assertThat(fixture.search.listInWords(ADS.get("han-ket-cau"))).isEmpty();
    }

    @Test
    void aFieldThatSaysOtherwiseCountsMoreThanWords() {
        var ad = ADS.get("may-theu");

        assertThat(AdCondition.HOME_WORK.isDenied(ADS.get("lai-xe-tai").conditions()))
                .isTrue();
        assertThat(AdCondition.HOME_WORK.isDenied(ad.conditions())).isFalse();
        assertThat(keys(search("", wanting(AdCondition.NO_EXPERIENCE).alsoInWords())))
                .contains("may-sapa")
                .doesNotContain("lai-xe-tai", "ke-toan-thue-pt");
    }

    @Test
    void aConditionAndItsOppositeAreTogetherTheWhole() {
        for (var condition : AdCondition.values()) {
            for (boolean inWords : List.of(false, true)) {
                var with = new AskedConditions(Set.of(condition), Set.of(), inWords);
                var without = new AskedConditions(Set.of(), Set.of(condition), inWords);
                assertThat(search("", with).total() + search("", without).total())
                        .as(condition + " " + inWords)
                        .isEqualTo(ADS.size());
            }
        }
    }

    @Test
    void anEmptyListSaysWhatEachConditionTakesOut() {
        var asked = new AskedConditions(Set.of(AdCondition.HOUSING, AdCondition.DISABLED_PEOPLE), Set.of(), false);

        var nothing = search("", asked);

        assertThat(nothing.total()).isZero();
        assertThat(nothing.conditions().without())
                .isEqualTo(Map.of(AdCondition.HOUSING, 0, AdCondition.DISABLED_PEOPLE, 1));
    }

    private static AskedConditions wanting(AdCondition condition) {
        return new AskedConditions(Set.of(condition), Set.of(), false);
    }

    private static JobResults search(String text, AskedConditions asked) {
        return fixture.search.search(new JobQuery(
                text,
                null,
                SearchFixture.TODAY,
                null,
                Set.of(),
                "",
                JobSorting.NEWEST,
                1,
                100,
                Set.of(),
                JobConditions.NONE.asking(asked),
                null));
    }

    private static List<String> keys(JobResults results) {
        return results.rows().stream().map(FoundVacancy::slug).toList();
    }
}
