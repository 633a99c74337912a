package vn.cauviec.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.cauviec.Browser;
import vn.cauviec.TestAccounts.Account;
import vn.cauviec.access.TestProvider.Lie;

/** A provider that is down, slow or lying lets nobody in, harms nothing and leaves all other ways in as they are. */
@ExtendWith(OutputCaptureExtension.class)
class LyingProviderWebTest extends ProviderVisits {
    private static final String NOT_ACCEPTED = "Câu trả lời của Danh tính tỉnh không hợp lệ";
    private static final String UNREACHABLE = "Hiện không liên lạc được với Danh tính tỉnh";

    private Account worker;
    private String subject;

    @BeforeEach
    void somebodyIsJoined() {
        PROVIDER.lie(Lie.NONE);
        worker = accounts.worker();
        subject = newSubject();
        join(browsers.open().signIn(worker), worker.password(), subject);
    }

    @AfterEach
    void theTruthAgain() {
        PROVIDER.lie(Lie.NONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Lie.class,
            names = {
                "OTHER_ISSUER",
                "OTHER_AUDIENCE",
                "OTHER_NONCE",
                "NO_NONCE",
                "NO_SUBJECT",
                "UNSIGNED",
                "SHARED_SECRET",
                "KEY_OF_ANOTHER",
                "EXPIRED",
                "NO_TOKEN",
                "PAGE",
                "LOOP"
            })
    void aLieLetsNobodyIn(Lie lie, CapturedOutput output) {
        PROVIDER.lie(lie);

        nobodyIsLetIn(NOT_ACCEPTED);

        assertThat(output.toString())
                .contains("The identity provider tinh is of no use")
                .doesNotContain(subject);
    }

    @ParameterizedTest
    @EnumSource(
            value = Lie.class,
            names = {"HUGE", "SLOW", "FAILURE"})
    void anAnswerThatDoesNotComeOrDoesNotEndIsNotWaitedFor(Lie lie, CapturedOutput output) {
        PROVIDER.lie(lie);
        long before = System.nanoTime();

        nobodyIsLetIn(UNREACHABLE);

        assertThat(System.nanoTime() - before).isLessThan(15_000_000_000L);
        assertThat(output.toString()).doesNotContain(subject);
    }

    @Test
    void aClockThatIsHalfAMinuteOffIsForgiven() {
        PROVIDER.lie(Lie.EXPIRED_WITHIN_TOLERANCE);

        assertThat(visit(browsers.open(), subject, "/tai-khoan").path()).isEqualTo("/tai-khoan");
    }

    @Test
    void aNewKeyIsFetchedWhenItIsNeededAndNotForEveryForgery() {
        visit(browsers.open(), subject, "");
        var renewed = PROVIDER.takeNewKey();
        int before = PROVIDER.keyRequests();

        assertThat(visit(browsers.open(), subject, "/tai-khoan").path()).isEqualTo("/tai-khoan");

        assertThat(PROVIDER.keyRequests() - before).isEqualTo(1);
        for (int forgery = 0; forgery < 4; forgery++) {
            PROVIDER.takeNewKey();
            visit(browsers.open(), subject, "");
        }
        PROVIDER.signWith(renewed);
        assertThat(visit(browsers.open(), subject, "/tai-khoan").path())
                .as("the key that is known")
                .isEqualTo("/tai-khoan");
        assertThat(PROVIDER.keyRequests() - before)
                .as("at most two in half a minute")
                .isLessThanOrEqualTo(3);
    }

    @Test
    void aCodeOfAnotherChallengeIsWorthNothing() {
        var browser = browsers.open();
        var question = new HashMap<>(parameters(leave(browser, "tinh", "")));
        question.put(
                "code_challenge", parameters(leave(browsers.open(), "tinh", "")).get("code_challenge"));

        assertThat(comeBack(browser, question, subject).text()).contains(NOT_ACCEPTED);
    }

    @Test
    void anAnswerInTheNameOfAnotherIssuerIsNotAccepted() {
        var browser = browsers.open();
        var question = parameters(leave(browser, "tinh", ""));

        var page = browser.get(backWith("tinh", PROVIDER.confirm(question, subject), question.get("state")) + "&iss="
                + encode("https://other.example.com"));

        assertThat(page.text()).contains(NOT_ACCEPTED);
    }

    @ParameterizedTest
    @CsvSource({
        "tat, Hiện không liên lạc được với Nơi tắt",
        "khac, Câu trả lời của Nơi khác không hợp lệ",
        "ho, Câu trả lời của Nơi hở không hợp lệ",
        "trang, Câu trả lời của Nơi bảo trì không hợp lệ"
    })
    void aProviderThatIsDownOrSaysWrongThingsOfItselfSendsNobodyAnywhere(String provider, String sentence) {
        var page = browsers.open().get("/dang-nhap/ben-ngoai/" + provider + "?ve=/viec-lam");

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains(sentence);
        assertThat(page.form("/dang-nhap").value("ve")).isEqualTo("/viec-lam");
    }

    @Test
    void theOperatorReadsWhatIsWrong(CapturedOutput output) {
        PROVIDER.lie(Lie.EXPIRED);

        visit(browsers.open(), subject, "");

        assertThat(output.toString())
                .contains("The identity provider tinh is of no use: NOT_ACCEPTED, answer: Expired JWT");
    }

    @Test
    void aProviderWhoseKeysAreNotThereIsNotReachable() {
        var browser = browsers.open();
        var question = parameters(leave(browser, "hong", ""));

        var page = browser.get(backWith("hong", PROVIDER.confirm(question, subject), question.get("state")));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Hiện không liên lạc được với Nơi mất khóa");
    }

    @Test
    void aProviderThatFailsWhileSomebodyJoinsLeavesTheAccountAsItIs() {
        var other = accounts.worker();
        var browser = browsers.open().signIn(other);
        PROVIDER.lie(Lie.OTHER_NONCE);

        var page = join(browser, other.password(), newSubject());

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains(NOT_ACCEPTED).doesNotContain("Bỏ gắn");
    }

    @Test
    void manyTriesFromOneAddressHaveToWait() {
        var browser = browsers.open();
        for (int turn = 0; turn < 60; turn++) {
            leave(browser, "tinh", "");
        }

        assertThat(browser.get("/dang-nhap/ben-ngoai/tinh").status()).isEqualTo(429);
    }

    private void nobodyIsLetIn(String sentence) {
        var browser = browsers.open();
        var page = visit(browser, subject, "/tai-khoan");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains(sentence);
        assertThat(browser.get("/tai-khoan").path()).isEqualTo("/dang-nhap");
        signsInWithThePassword(browser);
    }

    private void signsInWithThePassword(Browser browser) {
        assertThat(browser.signIn(worker).get("/tai-khoan").path()).isEqualTo("/tai-khoan");
        assertThat(Map.of("joined still", browser.get("/tai-khoan").text().contains("Bỏ gắn")))
                .containsEntry("joined still", true);
    }
}
