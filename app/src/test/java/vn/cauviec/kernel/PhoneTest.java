package vn.cauviec.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cauviec.kernel.Phone.Problem;

class PhoneTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0912345678",
                "0912 345 678",
                "0912.345.678",
                "0912-345-678",
                "+84 912 345 678",
                "(+84) 912345678",
                "84912345678",
                "0084 912345678",
                "912345678",
                "\u00A00912345678\u200B"
            })
    void numberIsStoredInOneFormHoweverItIsTyped(String typed) {
        assertThat(Phone.find(typed)).contains(new Phone("+84912345678"));
        assertThat(Phone.check(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "chưa có, NOT_A_NUMBER",
        "0912345678 / 0987654321, NOT_A_NUMBER",
        "O912345678, NOT_A_NUMBER",
        "+86 138 1234 5678, FOREIGN",
        "0912 345 67, WRONG_LENGTH",
        "09123456789, WRONG_LENGTH",
        "0912345678-0987654321, WRONG_LENGTH",
        "01234567890, WRONG_LENGTH",
        "113, WRONG_LENGTH",
        "9, WRONG_LENGTH",
        "0212345678, WRONG_LENGTH",
        "0612345678, UNKNOWN_PREFIX",
        "1900 1234, UNKNOWN_PREFIX"
    })
    void problemIsNamed(String typed, Problem problem) {
        assertThat(Phone.check(typed)).contains(problem);
        assertThat(Phone.find(typed)).isEmpty();
    }

    @Test
    void mobileAndFixedNumbersAreToldApart() {
        assertThat(phone("0912345678").isMobile()).isTrue();
        assertThat(phone("0214 3820 123").isMobile()).isFalse();
    }

    @Test
    void numberIsShownInGroups() {
        assertThat(phone("+84912345678").display()).isEqualTo("0912 345 678");
        assertThat(phone("02143820123").display()).isEqualTo("0214 3820 123");
    }

    @Test
    void maskedNumberAndTextFormHideTheMiddle() {
        assertThat(phone("0912345678").masked()).isEqualTo("0912 *** 678");
        assertThat(phone("02143820123")).hasToString("0214 *** 123");
    }

    @Test
    void onlyInternationalFormIsStored() {
        assertThatThrownBy(() -> new Phone("0912345678"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("0912345678");
        assertThatThrownBy(() -> new Phone("+8613812345678")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void shownNumberIsUnderstoodAgain(@ForAll @IntRange(min = 900_000_000, max = 989_999_999) int national) {
        Phone phone = phone("0" + national);
        assertThat(Phone.find(phone.display())).contains(phone);
        assertThat(phone.e164()).isEqualTo("+84" + national);
    }

    @Property
    void findAndCheckAgreeOnAnyText(@ForAll String typed) {
        assertThat(Phone.find(typed).isPresent()).isEqualTo(Phone.check(typed).isEmpty());
    }

    private static Phone phone(String typed) {
        return Phone.find(typed).orElseThrow();
    }
}
