package vn.cauviec.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import vn.cauviec.site.web.ErrorPage;

class ErrorTextsTest {
    private final Texts texts = new Texts("laocai");

    @Test
    void everyErrorPageSaysWhatHappenedAndWhatToDo() {
        for (var status : HttpStatus.values()) {
            if (!status.isError()) {
                continue;
            }
            var page = new ErrorPage(status.value(), "", "", false);
            for (var language : Language.values()) {
                assertThat(texts.has(language, page.key("title")))
                        .as("%s", status)
                        .isTrue();
                assertThat(texts.has(language, page.key("advice")))
                        .as("%s", status)
                        .isTrue();
            }
        }
    }
}
