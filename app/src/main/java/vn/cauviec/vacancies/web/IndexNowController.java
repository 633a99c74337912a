package vn.cauviec.vacancies.web;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.vacancies.domain.indexnow.IndexNow;

/** The key by which search engines know who tells them of changed pages. It is no secret. */
@Controller
class IndexNowController {
    private final IndexNow engines;

    IndexNowController(IndexNow engines) {
        this.engines = engines;
    }

    @GetMapping(IndexNow.KEY_PATH)
    @OpenToAll
    ResponseEntity<String> key() throws NoResourceFoundException {
        var key = engines.findKey()
                .orElseThrow(() -> new NoResourceFoundException(HttpMethod.GET, IndexNow.KEY_PATH, ""));
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(key);
    }
}
