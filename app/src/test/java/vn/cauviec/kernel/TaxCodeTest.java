package vn.cauviec.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cauviec.kernel.TaxCode.CitizenIds;
import vn.cauviec.kernel.TaxCode.Kind;
import vn.cauviec.kernel.TaxCode.Problem;

class TaxCodeTest {

    /** Codes of well-known enterprises, as their public papers print them. */
    @ParameterizedTest
    @ValueSource(strings = {"0100109106", "0101245486", "0101248141", "0300588569"})
    void codesOfRealEnterprisesHaveTheRightCheckDigit(String code) {
        assertThat(TaxCode.find(code)).contains(new TaxCode(code));
        assertThat(new TaxCode(code).kind()).isEqualTo(Kind.ENTERPRISE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0100109106-001", "0100109106001", "0100109106 001", "0100109106 - 001", "01.00.10.91.06.001"})
    void branchIsWrittenWithAHyphen(String typed) {
        TaxCode branch = TaxCode.find(typed).orElseThrow();
        assertThat(branch).isEqualTo(new TaxCode("0100109106-001"));
        assertThat(branch.kind()).isEqualTo(Kind.BRANCH);
        assertThat(branch.main()).isEqualTo(new TaxCode("0100109106"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "01OO109106, NOT_DIGITS",
        "010010910, WRONG_LENGTH",
        "01001091061, WRONG_LENGTH",
        "0100109107, WRONG_CHECK_DIGIT",
        "0000000000, WRONG_CHECK_DIGIT",
        "0100109107-001, WRONG_CHECK_DIGIT",
        "0100109106-000, IMPOSSIBLE_BRANCH",
        "099195000112, CITIZEN_ID_REFUSED"
    })
    void problemOfAnOrganisationIsNamed(String typed, Problem problem) {
        assertThat(TaxCode.check(typed)).contains(problem);
        assertThat(TaxCode.find(typed)).isEmpty();
    }

    @Test
    void citizenNumberIsATaxCodeOnlyWhereItIsAccepted() {
        TaxCode code = TaxCode.find("099 195 000 112", CitizenIds.ACCEPTED).orElseThrow();
        assertThat(code.kind()).isEqualTo(Kind.CITIZEN);
        assertThat(code.text()).isEqualTo("099195000112");
        assertThat(code.main()).isEqualTo(code);
        assertThat(TaxCode.check("099995000112", CitizenIds.ACCEPTED)).contains(Problem.IMPOSSIBLE_CITIZEN_ID);
        assertThat(TaxCode.check("0100109106", CitizenIds.ACCEPTED)).isEmpty();
    }

    @Test
    void citizenNumberIsMaskedAndAnOrganisationIsNot() {
        assertThat(new TaxCode("099195000112")).hasToString("099*******12");
        assertThat(new TaxCode("0100109106-001")).hasToString("0100109106-001");
    }

    @Test
    void otherThanTheCanonicalFormIsNotStored() {
        assertThatThrownBy(() -> new TaxCode("0100109106001")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TaxCode("0100109107")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void someNumbersHaveNoCheckDigitAndAreNeverIssued() {
        assertThat(TaxCode.checkDigit("000000000")).isEmpty();
        assertThat(TaxCode.checkDigit("010010910")).isEqualTo(OptionalInt.of(6));
        assertThatThrownBy(() -> TaxCode.checkDigit("01001091")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void anySingleWrongDigitIsNoticed(
            @ForAll("codes") String code,
            @ForAll @IntRange(max = 9) int position,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        char wrong = (char) ('0' + (code.charAt(position) - '0' + change) % 10);
        String mistyped = code.substring(0, position) + wrong + code.substring(position + 1);
        assertThat(TaxCode.check(code)).isEmpty();
        assertThat(TaxCode.check(mistyped)).contains(Problem.WRONG_CHECK_DIGIT);
    }

    /** Swaps that keep the sum modulo 11 exist only where the two weights are equal modulo 11: no neighbours are. */
    @Property
    void anyTwoSwappedNeighboursAmongTheFirstNineAreNoticed(
            @ForAll("codes") String code, @ForAll @IntRange(max = 7) int position) {
        char left = code.charAt(position);
        char right = code.charAt(position + 1);
        String swapped = code.substring(0, position) + right + left + code.substring(position + 2);
        assertThat(TaxCode.check(swapped).isEmpty()).isEqualTo(left == right);
    }

    @Property
    void branchLeadsBackToItsEnterprise(
            @ForAll("codes") String code, @ForAll @IntRange(min = 1, max = 999) int branch) {
        TaxCode found = TaxCode.find(code + "%03d".formatted(branch)).orElseThrow();
        assertThat(found.main().text()).isEqualTo(code);
        assertThat(TaxCode.find(found.text())).contains(found);
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .numeric()
                .ofLength(9)
                .filter(nine -> TaxCode.checkDigit(nine).isPresent())
                .map(nine -> nine + TaxCode.checkDigit(nine).getAsInt());
    }
}
