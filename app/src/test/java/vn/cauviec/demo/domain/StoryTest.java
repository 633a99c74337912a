package vn.cauviec.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cauviec.reference.LoadedReference;

/** What is drawn for the sample province before anything is told. */
class StoryTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 14);
    private static final Cast CAST = cast(89, TODAY);

    private static Cast cast(long seed, LocalDate today) {
        return Cast.of(seed, today, Scale.SMALL, "laocai", LoadedReference.UNITS);
    }

    private static List<String> drawn(Cast cast) {
        return Stream.of(
                        cast.persons().stream().map(person -> person.name().full() + person.entered()),
                        cast.adverts().stream().map(advert -> advert.ad().toString() + advert.decided()),
                        cast.applications().stream().map(application -> application.fate() + " " + application.sent()),
                        cast.directHires().stream()
                                .map(hire -> hire.start() + " " + hire.firm().key()))
                .flatMap(lines -> lines)
                .toList();
    }

    @Test
    void theProvinceHasItsSize() {
        assertThat(CAST.persons()).hasSize(3_000);
        assertThat(CAST.firms()).hasSize(150);
        assertThat(CAST.adverts()).hasSize(400);
    }

    @Test
    void theSameSeedAndDayDrawTheSame() {
        assertThat(drawn(cast(89, TODAY))).isEqualTo(drawn(CAST));
    }

    @Test
    void anotherSeedOrDayDrawsSomethingElse() {
        assertThat(drawn(cast(90, TODAY))).isNotEqualTo(drawn(CAST));
        assertThat(drawn(cast(89, TODAY.plusDays(1)))).isNotEqualTo(drawn(CAST));
    }

    @Test
    void nobodyCanBeARealPerson() {
        assertThat(CAST.persons()).allSatisfy(person -> {
            assertThat(person.citizenId().placeCode()).isEqualTo("099");
            assertThat(person.citizenId().sex()).isEqualTo(person.sex());
            assertThat(person.citizenId().birthYear())
                    .isEqualTo(person.birthDate().getYear());
        });
        assertThat(CAST.persons().stream().map(person -> person.citizenId().digits()))
                .doesNotHaveDuplicates();
        assertThat(CAST.persons().stream().flatMap(person -> Stream.ofNullable(person.phone())))
                .allMatch(phone -> phone.e164().startsWith("+8431"))
                .doesNotHaveDuplicates();
    }

    @Test
    void adsOfThirtyTradesAndMoreAreWrittenInManyWays() {
        assertThat(Trade.list("laocai")).hasSizeGreaterThanOrEqualTo(30);
        assertThat(CAST.adverts().stream().map(advert -> advert.trade().key()).distinct())
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(CAST.adverts().stream()
                        .map(advert -> advert.ad().description())
                        .distinct())
                .hasSizeGreaterThan(250);
    }

    @Test
    void resultsLieBeforeTheBusinessDay() {
        assertThat(CAST.directHires()).allMatch(hire -> hire.start().isBefore(TODAY));
        assertThat(CAST.directHires()).allMatch(hire -> !hire.start().isBefore(LocalDate.of(2023, 1, 1)));
    }
}
