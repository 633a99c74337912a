package vn.cauviec.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cauviec.reference.CommuneInput.Named;

class CommuneInputDbTest {
    private static final LocalDate MAP = LocalDate.of(2023, 6, 14);

    private final CommuneInput communes = new CommuneInput(LoadedReference.UNITS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Y Tý",
                "y ty",
                "xã Y Tý",
                "y tý bát xát",
                "Xã Y Tý, huyện Bát Xát, tỉnh Lào Cai",
                "  Xã Y  Tý, huyện Bát Xát "
            })
    void wordsThatFitOneCommuneNameIt(String typed) {
        assertThat(communes.read("", typed, MAP))
                .isInstanceOfSatisfying(
                        Named.One.class,
                        one -> assertThat(one.commune().pathText()).isEqualTo("Xã Y Tý, huyện Bát Xát, tỉnh Lào Cai"));
    }

    @Test
    void aNameThatSeveralBearMeansTheOneOfThisProvince() {
        assertThat(LoadedReference.UNITS.listByName("Xã Bản Lầu", MAP)).hasSize(1);
        assertThat(communes.read("", "Phường Kim Tân", MAP)).isInstanceOf(Named.One.class);
    }

    @Test
    void aNameThatSeveralElsewhereBearIsAskedFor() {
        assertThat(communes.read("", "Tân Lập", MAP)).isInstanceOfSatisfying(Named.Several.class, several -> {
            assertThat(several.candidates()).hasSize(4).allMatch(candidate -> candidate.contains("Tân Lập, "));
        });
    }

    @Test
    void withMarksItIsTheOneOfTwoNeighboursThatIsWrittenSo() {
        assertThat(communes.read("", "phường sa pa", MAP))
                .isInstanceOfSatisfying(
                        Named.One.class, one -> assertThat(one.commune().name()).isEqualTo("Sa Pa"));
        assertThat(communes.read("", "phuong sa pa", MAP))
                .isInstanceOfSatisfying(
                        Named.Several.class,
                        several -> assertThat(several.candidates())
                                .containsExactlyInAnyOrder(
                                        "Phường Sa Pa, thị xã Sa Pa, tỉnh Lào Cai",
                                        "Phường Sa Pả, thị xã Sa Pa, tỉnh Lào Cai"));
    }

    @Test
    void theChosenSuggestionCountsWhileTheWordsNameIt() {
        var chosen = ((Named.One) communes.read("", "Y Tý", MAP)).commune();
        var id = Long.toString(chosen.id().value());

        assertThat(communes.read(id, chosen.pathText(), MAP)).isEqualTo(new Named.One(chosen));
        assertThat(communes.read(id, "Xã A Mú Sung", MAP))
                .isInstanceOfSatisfying(
                        Named.One.class, one -> assertThat(one.commune().name()).isEqualTo("A Mú Sung"));
        assertThat(communes.read("99999999999999999999", chosen.pathText(), MAP))
                .isEqualTo(new Named.One(chosen));
    }

    @Test
    void aDistrictIsNoCommune() {
        assertThat(communes.read("", "Huyện Bát Xát", MAP))
                .isInstanceOfSatisfying(
                        Named.Several.class,
                        several -> assertThat(several.candidates())
                                .allMatch(candidate -> candidate.endsWith("huyện Bát Xát, tỉnh Lào Cai")));
    }

    @Test
    void nothingAndNonsenseAreToldApart() {
        assertThat(communes.read("", "  ", MAP)).isEqualTo(new Named.Nothing());
        assertThat(communes.read("", "xyzzy quux", MAP)).isEqualTo(new Named.Unknown(""));
    }
}
