package vn.cauviec.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import vn.cauviec.site.web.ErrorPage;

class ErrorTextsTest {
    private final Texts texts = new Texts("laocai");

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503})
    void everyErrorPageSaysWhatHappenedAndWhatToDo(int status) {
        for (var language : Language.values()) {
            assertThat(texts.has(language, "site.error." + status + ".title")).isTrue();
            assertThat(texts.has(language, "site.error." + status + ".advice")).isTrue();
        }
    }

    @Test
    void aStatusWithoutWordsOfItsOwnSaysWhatTheGeneralOneSays() {
        for (var status : HttpStatus.values()) {
            var page = new ErrorPage(status.value(), "", "", false);
            for (var language : Language.values()) {
                assertThat(status.isError() && !texts.has(language, page.key("title")))
                        .as("%s", status)
                        .isFalse();
                assertThat(status.isError() && !texts.has(language, page.key("advice")))
                        .as("%s", status)
                        .isFalse();
            }
        }
    }
}
