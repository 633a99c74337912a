package vn.cauviec.vacancies.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.site.RequestLanguage;

/** The interface for programs, described for programs. */
@RestController
class OpenApiApi {
    private final OpenApi description;
    private final JsonAnswers answers;

    OpenApiApi(OpenApi description, JsonAnswers answers) {
        this.description = description;
        this.answers = answers;
    }

    @GetMapping("/api/v1/openapi.json")
    @OpenToAll
    ResponseEntity<Object> openApi(HttpServletRequest request, WebRequest web) {
        return answers.of(
                description.document(RequestLanguage.of(request)),
                CacheControl.maxAge(Duration.ofMinutes(5)).cachePrivate(),
                web);
    }
}
