package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.LoadedReference;
import vn.cauviec.vacancies.domain.AdReader.Demand;
import vn.cauviec.vacancies.domain.AdReader.Reading;
import vn.cauviec.vacancies.domain.PlaceReader.Place;

class AdChoicesTest {
    private final AdChoices choices = new AdChoices(LoadedReference.UNITS, LoadedReference.OCCUPATIONS);
    private final PlaceReader reader = new PlaceReader(LoadedReference.UNITS);

    @ParameterizedTest
    @ValueSource(strings = {"2023-06-14", "2026-11-23"})
    void everyPlaceThatAWorkbookOffersIsReadBackWithMarks(LocalDate map) {
        var places = choices.listPlaces(map);
        assertThat(reader.read(places.getFirst(), map)).isEqualTo(new Place.Unknown());
        var wrong = new ArrayList<String>();
        for (var offered : places.subList(1, places.size())) {
            var read = reader.read(offered, map);
            if (!(read instanceof Place.In(var unit, var whole)
                    && unit.pathText().equals(offered)
                    && whole)) {
                wrong.add(offered + " → " + read);
            }
        }
        // The list of the statistics office has two communes of this name in the city.
        assertThat(wrong)
                .allSatisfy(line ->
                        assertThat(line).startsWith("Xã Đông Khê, thành phố Thanh Hóa, tỉnh Thanh Hóa → Ambiguous"))
                .hasSizeLessThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-06-14", "2026-11-23"})
    void withoutMarksAPlaceIsNeverTakenForAnotherOne(LocalDate map) {
        var wrong = new ArrayList<String>();
        int found = 0;
        var places = choices.listPlaces(map);
        for (var offered : places.subList(1, places.size())) {
            switch (reader.read(VietnameseText.fold(offered), map)) {
                case Place.In(var unit, var _) when unit.pathText().equals(offered) -> found++;
                case Place.Ambiguous _ -> {} // two communes of a district that differ in their marks alone
                case Place other -> wrong.add(offered + " → " + other);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(found).isGreaterThan(places.size() * 98 / 100);
    }

    @Test
    void theOwnProvinceComesFirst() {
        assertThat(choices.listPlaces(LocalDate.of(2023, 6, 14)).subList(0, 3))
                .startsWith("Không rõ", "Tỉnh Lào Cai")
                .last()
                .asString()
                .endsWith("tỉnh Lào Cai");
    }

    @Test
    void everyOccupationThatAWorkbookOffersIsReadBack() {
        var ads = new AdReader(LoadedReference.UNITS, LoadedReference.OCCUPATIONS, reader, new WordingCheck());
        var wrong = new ArrayList<String>();
        for (var name : choices.listOccupations()) {
            var typed = new TypedAd("Việc", "", "", "", "", name, "", "", "", List.of(), "", "", "", "1", "", "");
            if (!(ads.read(typed, Demand.DRAFT, LocalDate.of(2023, 6, 14)) instanceof Reading.Good(var content, var _)
                    && LoadedReference.OCCUPATIONS
                            .find(String.valueOf(content.occupationCode()))
                            .filter(occupation -> occupation.name().equals(name))
                            .isPresent())) {
                wrong.add(name);
            }
        }
        assertThat(wrong).isEmpty();
    }
}
