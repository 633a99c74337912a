package vn.cauviec.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.reference.LoadedReference.CATALOGUES;
import static vn.cauviec.reference.LoadedReference.ETHNIC_GROUPS;
import static vn.cauviec.reference.LoadedReference.OCCUPATIONS;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CataloguesDbTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static String groupCode(String name) {
        return ETHNIC_GROUPS.findByName(name).map(EthnicGroup::code).orElse("");
    }

    @Test
    void ethnicGroupsAreFoundInEverySpelling() {
        assertThat(ETHNIC_GROUPS.list()).hasSize(54);
        for (var name : List.of("HMông", "Mông", "H'Mông", "mong", "Mèo")) {
            assertThat(groupCode(name)).as(name).isEqualTo("08");
        }
        assertThat(groupCode("Giáy")).isEqualTo("25");
        assertThat(groupCode("Phù Lá")).isEqualTo("40");
    }

    @Test
    void aNameOfSeveralGroupsMeansTheOneThatBearsItFirst() {
        assertThat(groupCode("Hoa")).isEqualTo("04");
        assertThat(groupCode("Thổ")).isEqualTo("24");
        assertThat(groupCode("Xá Lá Vàng")).isEmpty();
    }

    @Test
    void levelsStandInTheOrderOfTheForm() {
        assertThat(CATALOGUES.listItems("technical_qualification", TODAY))
                .extracting(CatalogueItem::code)
                .containsExactly(
                        "untrained",
                        "skilled_without_certificate",
                        "certificate_under_3_months",
                        "elementary",
                        "intermediate",
                        "college",
                        "university",
                        "postgraduate");
        assertThat(CATALOGUES.findItem("general_education", "upper_secondary"))
                .map(CatalogueItem::labelVi)
                .contains("Tốt nghiệp THPT");
        assertThat(CATALOGUES.listItems("no_such_list", TODAY)).isEmpty();
    }

    @Test
    void bothCodesOfAnOccupationAreKeptOnlyWhereTheyMeanTheSame() {
        assertThat(OCCUPATIONS.find("7212").orElseThrow().isco08Code()).isEqualTo("7212");
        assertThat(OCCUPATIONS.find("2121").orElseThrow().isco08Code()).isNull();
        assertThat(OCCUPATIONS.list())
                .filteredOn(occupation -> occupation.level() == 4 && occupation.isco08Code() != null)
                .hasSize(367);
    }

    @Test
    void theListOfOccupationsHasFourLevels() {
        assertThat(List.of(1, 2, 3, 4))
                .extracting(level -> OCCUPATIONS.list().stream()
                        .filter(occupation -> occupation.level() == level)
                        .count())
                .containsExactly(10L, 48L, 152L, 509L);
        assertThat(OCCUPATIONS.listPath("7212")).extracting(Occupation::code).containsExactly("7", "72", "721", "7212");
    }
}
