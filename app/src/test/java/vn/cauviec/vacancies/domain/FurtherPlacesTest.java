package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cauviec.TestVacancies;
import vn.cauviec.reference.LoadedReference;
import vn.cauviec.vacancies.domain.AdReader.Demand;
import vn.cauviec.vacancies.domain.AdReader.Reading;

/** Where the work is besides its main place, as it is typed. */
class FurtherPlacesTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 14);

    private final AdReader reader = new AdReader(
            LoadedReference.UNITS,
            LoadedReference.OCCUPATIONS,
            new PlaceReader(LoadedReference.UNITS),
            new WordingCheck());
    private final AdWords words = new AdWords(LoadedReference.UNITS, LoadedReference.OCCUPATIONS);

    @Test
    void furtherPlacesAreKeptInTheirOrderAndEmptyFieldsBetweenThemAreNone() {
        var content = good("Gia Phú, Bảo Thắng", "", "xã Y Tý, huyện Bát Xát", " ", "Sa Pa", "Yên Bái");

        assertThat(words.places(content.furtherUnits()))
                .containsExactly("Xã Y Tý, huyện Bát Xát, tỉnh Lào Cai", "Thị xã Sa Pa, tỉnh Lào Cai", "Tỉnh Yên Bái");
        assertThat(reader.read(words.type(content), Demand.COMPLETE, TODAY))
                .isEqualTo(new Reading.Good(content, List.of()));
    }

    @Test
    void whatIsWrongIsSaidWithTheNumberOfItsField() {
        assertThat(bad("Gia Phú, Bảo Thắng", "Sa Pa", "", "Xứ sở thần tiên", "xã Gia Phú, huyện Bảo Thắng", "sa pa"))
                .containsExactly(
                        problem("furtherNotFound", "3", "Xứ sở thần tiên"),
                        problem("furtherIsMain", "4"),
                        problem("furtherRepeated", "5", "1"));
        assertThat(bad("Gia Phú, Bảo Thắng", "Sa Paa"))
                .hasSize(1)
                .allMatch(found -> found.arguments().getFirst().equals("1"));
        assertThat(bad("Gia Phú, Bảo Thắng", "toàn quốc"))
                .containsExactly(problem("furtherNotFound", "1", "toàn quốc"));
    }

    @Test
    void tenFurtherPlacesAreTakenAndTheEleventhIsToldOnce() {
        var provinces = LoadedReference.UNITS.listChildren(null, TODAY).stream()
                .map(unit -> unit.fullName())
                .filter(name -> !name.equals("Tỉnh Lào Cai"))
                .toList();

        assertThat(good("Gia Phú, Bảo Thắng", provinces.subList(0, 10).toArray(String[]::new))
                        .furtherUnits())
                .hasSize(10);
        assertThat(bad("Gia Phú, Bảo Thắng", provinces.subList(0, 13).toArray(String[]::new)))
                .containsExactly(problem("furtherTooMany", "11", "10"));
        assertThat(bad(
                        "Gia Phú, Bảo Thắng",
                        Collections.nCopies(1, "x".repeat(301)).toArray(String[]::new)))
                .containsExactly(problem("furtherTooLong", "1", "300"));
    }

    @Test
    void furtherPlacesNeedAMainOne() {
        for (var main : List.of("", "không rõ")) {
            assertThat(bad(main, "Sa Pa"))
                    .containsExactly(Finding.problem(AdField.PLACE, "vacancies.problem.furtherWithoutMain"));
        }
        assertThat(bad("Xứ sở thần tiên", "Sa Pa")).extracting(Finding::field).containsExactly(AdField.PLACE);
    }

    @Test
    void aCellHoldsSeveralPlacesWithSemicolonsBetweenThem() {
        assertThat(TypedPlace.list(" Xã Y Tý, huyện Bát Xát ;Sa Pa;; \n Yên Bái"))
                .extracting(TypedPlace::text)
                .containsExactly("Xã Y Tý, huyện Bát Xát", "Sa Pa", "Yên Bái");
        assertThat(TypedPlace.list("")).isEmpty();
    }

    private static Finding problem(String key, String... arguments) {
        return Finding.problem(AdField.FURTHER_PLACES, "vacancies.problem." + key, arguments);
    }

    private VacancyContent good(String main, String... further) {
        var reading = read(main, further);
        assertThat(reading).isInstanceOf(Reading.Good.class);
        return ((Reading.Good) reading).content();
    }

    private List<Finding> bad(String main, String... further) {
        var reading = read(main, further);
        assertThat(reading).isInstanceOf(Reading.Bad.class);
        return ((Reading.Bad) reading).problems();
    }

    private Reading read(String main, String... further) {
        var places = Stream.concat(Stream.of(main), Stream.of(further)).toArray(String[]::new);
        return reader.read(TestVacancies.adAt("Thợ hàn", places), Demand.COMPLETE, TODAY);
    }
}
