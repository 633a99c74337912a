package vn.cauviec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import vn.cauviec.access.domain.Totp;

/** A telephone that makes codes for the second step. */
public final class TestTelephone {
    private static final String SET_UP = "/dang-nhap/lap-buoc-hai";

    private final byte[] secret;

    private TestTelephone(String secret) {
        this.secret = Totp.read(secret);
    }

    /** Reads the secret that the page shows. */
    public static TestTelephone read(Browser.Page setUpPage) {
        var shown = setUpPage.document().getElementById("khoa");
        assertThat(shown).as(setUpPage.path() + ": " + setUpPage.text()).isNotNull();
        return new TestTelephone(shown.text());
    }

    /** Sets up the second step on its page and answers the page that comes after the recovery codes. */
    public static Browser.Page setUp(Browser browser, Browser.Page setUpPage) {
        var codes = setUpPage
                .form(SET_UP)
                .set("ma", read(setUpPage).code(Instant.now()))
                .submit();
        assertThat(codes.status()).as(codes.text()).isEqualTo(200);
        return browser.get(
                codes.document().selectFirst("#ma-du-phong ~ .actions a").attr("href"));
    }

    public String code(Instant at) {
        return Totp.code(secret, at);
    }
}
