package vn.cauviec.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cauviec.kernel.EmailAddress.Problem;

class EmailAddressTest {

    @Test
    void domainIsLowerCaseAndSpacesAroundAreDropped() {
        EmailAddress address = EmailAddress.find("  Mai.Giang+viec@GMail.COM ").orElseThrow();
        assertThat(address).isEqualTo(new EmailAddress("Mai.Giang+viec@gmail.com"));
        assertThat(address.key()).isEqualTo("mai.giang+viec@gmail.com");
    }

    @ParameterizedTest
    @CsvSource({
        "' ', EMPTY",
        "mai.gmail.com, NOT_ONE_AT_SIGN",
        "mai@@gmail.com, NOT_ONE_AT_SIGN",
        "mai giang@gmail.com, SPACE_INSIDE",
        "mai@gmail. com, SPACE_INSIDE",
        "giàng@gmail.com, FOREIGN_CHARACTER",
        "mai@càvạt.vn, FOREIGN_CHARACTER",
        "@gmail.com, WRONG_NAME",
        ".mai@gmail.com, WRONG_NAME",
        "mai..giang@gmail.com, WRONG_NAME",
        "'mai,giang@gmail.com', WRONG_NAME",
        "mai@gmail, WRONG_DOMAIN",
        "mai@gmail.c, WRONG_DOMAIN",
        "mai@gmail.com., WRONG_DOMAIN",
        "mai@-gmail.com, WRONG_DOMAIN",
        "mai@127.0.0.1, WRONG_DOMAIN"
    })
    void problemIsNamed(String typed, Problem problem) {
        assertThat(EmailAddress.check(typed)).contains(problem);
        assertThat(EmailAddress.find(typed)).isEmpty();
    }

    @Test
    void lengthIsLimited() {
        assertThat(EmailAddress.check("a".repeat(64) + "@laocai.gov.vn")).isEmpty();
        assertThat(EmailAddress.check("a".repeat(65) + "@laocai.gov.vn")).contains(Problem.TOO_LONG);
        assertThat(EmailAddress.check("a@" + "b.".repeat(130) + "vn")).contains(Problem.TOO_LONG);
    }

    @Test
    void maskedAddressAndTextFormHideTheName() {
        assertThat(new EmailAddress("mai@laocai.gov.vn")).hasToString("m***@laocai.gov.vn");
    }

    @Test
    void otherThanTheCanonicalFormIsNotStored() {
        assertThatThrownBy(() -> new EmailAddress("giang@Laocai.gov.vn"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("giang");
    }

    @Property
    void usualAddressIsAcceptedAndFoundAgain(@ForAll("addresses") String typed) {
        EmailAddress address = EmailAddress.find(typed).orElseThrow();
        assertThat(EmailAddress.find(address.text())).contains(address);
        assertThat(address.text()).isEqualToIgnoringCase(typed);
    }

    @Property
    void findAndCheckAgreeOnAnyText(@ForAll("nearlyAddresses") String typed) {
        assertThat(EmailAddress.find(typed).isPresent())
                .isEqualTo(EmailAddress.check(typed).isEmpty());
    }

    @Provide
    Arbitrary<String> addresses() {
        Arbitrary<String> part =
                Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(12);
        Arbitrary<String> name = part.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join(".", parts));
        return Combinators.combine(name, part, Arbitraries.of(".vn", ".com.vn", ".Gov.VN", ".com"))
                .as((local, domain, ending) -> local + "@" + domain + ending);
    }

    @Provide
    Arbitrary<String> nearlyAddresses() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all(),
                Arbitraries.of("a", "b-c", ".", "@", " ", "é", "vn", "com", "-")
                        .list()
                        .ofMaxSize(9)
                        .map(parts -> String.join("", parts)));
    }
}
