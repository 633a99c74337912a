package vn.cauviec.demo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cauviec.kernel.Wage;
import vn.cauviec.reference.LoadedReference;

/** What is drawn for the sample province before anything is told. */
class StoryTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 14);
    private static final Cast CAST = cast(89, TODAY);

    private static Cast cast(long seed, LocalDate today) {
        var calendar = new Calendar(today, LoadedReference.WORKING_DAYS::isWorkingDay);
        return Cast.of(seed, calendar, Scale.SMALL, "laocai", LoadedReference.UNITS);
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

    @Test
    void nobodyStartsWorkOnAHoliday() {
        var tet =
                LocalDate.of(2023, 1, 20).datesUntil(LocalDate.of(2023, 1, 27)).toList();
        assertThat(CAST.directHires()).noneMatch(hire -> tet.contains(hire.start()));
        assertThat(CAST.applications()).noneMatch(application -> tet.contains(application.start()));
        assertThat(CAST.directHires())
                .allMatch(hire -> LoadedReference.WORKING_DAYS.isWorkingDay(hire.start())
                        || hire.start().equals(TODAY.minusDays(1)));
    }

    @Test
    void fewStartWorkBeforeTetAndManyAfterIt() {
        assertThat(starting(2)).isGreaterThan(2 * starting(1));
        assertThat(starting(2)).isGreaterThan(starting(4));
    }

    private static long starting(int month) {
        return CAST.directHires().stream()
                .filter(hire -> hire.start().getMonthValue() == month)
                .count();
    }

    @Test
    void everyAdIsOfATradeOfItsEmployerAndPaysWhatTheTradePays() {
        assertThat(CAST.adverts()).allSatisfy(advert -> {
            assertThat(advert.trade().sectors()).contains(advert.firm().sector());
            var wage = Wage.find(advert.ad().wage()).orElseThrow();
            assertThat(wage.fromMillions().orElseThrow().movePointRight(3).intValueExact())
                    .isGreaterThanOrEqualTo(advert.trade().wage()[0]);
            assertThat(wage.toMillions().orElseThrow().movePointRight(3).intValueExact())
                    .isLessThanOrEqualTo(advert.trade().wage()[1] + 1_000);
        });
    }

    @Test
    void noAdSaysTheSameTwice() {
        assertThat(CAST.adverts())
                .allSatisfy(advert -> assertThat(
                                (advert.ad().description() + "\n" + advert.ad().requirements() + "\n"
                                                + advert.ad().benefits())
                                        .lines())
                        .doesNotHaveDuplicates());
    }

    @Test
    void noEmployerSeeksTheSameTwiceAtATime() {
        var open = CAST.adverts().stream()
                .filter(advert -> advert.fate() != Advert.Fate.STOPPED)
                .map(advert -> advert.firm().key() + " " + advert.trade().key() + " "
                        + advert.ad().title())
                .toList();
        assertThat(open).doesNotHaveDuplicates();
    }

    @Test
    void aFewAreInTheRegisterTwice() {
        assertThat(Persons.twice(CAST.persons())).hasSize(4).allSatisfy((first, again) -> {
            assertThat(again.name()).isEqualTo(first.name());
            assertThat(again.birthDate()).isEqualTo(first.birthDate());
            assertThat(again.citizenId()).isNotEqualTo(first.citizenId());
            assertThat(again.home()).isNotEqualTo(first.home());
            assertThat(again.entered()).isAfter(first.entered());
        });
    }

    @Test
    void everyTradeHasAnOccupationOfTheList() {
        assertThat(Trade.list("laocai"))
                .allMatch(trade ->
                        LoadedReference.OCCUPATIONS.find(trade.occupation()).isPresent());
    }

    @Test
    void nobodyAppliesBeforeAnAdStandsOrAfterItsLastDay() {
        assertThat(CAST.applications())
                .allMatch(application ->
                        application.sent().isAfter(application.advert().decided()))
                .allMatch(application -> !Calendar.day(application.sent())
                        .isAfter(application.advert().ad().deadline()));
    }
}
