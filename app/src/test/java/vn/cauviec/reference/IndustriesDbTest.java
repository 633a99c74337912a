package vn.cauviec.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class IndustriesDbTest {
    private final Industries industries = new Industries(LoadedReference.SNAPSHOT);

    @Test
    void theListOf2025HoldsFromItsDay() {
        assertThat(industries.systemYear(LocalDate.of(2025, 11, 14))).isEqualTo(2018);
        assertThat(industries.systemYear(LocalDate.of(2025, 11, 15))).isEqualTo(2025);
    }

    @Test
    void sectionsComeByLetter() {
        assertThat(industries.listSections(LocalDate.of(2023, 6, 14)))
                .hasSize(21)
                .extracting(Industry::code)
                .isSorted()
                .startsWith("A", "B", "C");
    }

    @Test
    void anEntryIsFoundInItsOwnListOnly() {
        assertThat(industries.find(2018, "B")).map(Industry::name).contains("Khai khoáng");
        assertThat(industries.find(2018, "ZZ")).isEmpty();
    }
}
