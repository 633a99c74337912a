package vn.cauviec.vacancies.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.site.Answer;
import vn.cauviec.vacancies.domain.saved.StopLinks;
import vn.cauviec.vacancies.domain.saved.StopNews;

/**
 * The link in a letter about new jobs. Programs that look letters through open every link, so that opening it ends nothing: the button
 * does, or the reader's program, which posts to the address at once (RFC 8058) and wants no way on.
 */
@Controller
@OpenToAll
class StopNewsController {
    private static final String ADDRESS = StopLinks.ADDRESS + "{token}";

    private final StopNews stop;

    StopNewsController(StopNews stop) {
        this.stop = stop;
    }

    @GetMapping(ADDRESS)
    Answer show(@PathVariable("token") String token) {
        return new StopNewsPage(StopLinks.ADDRESS + token, stop.isOfOne(token), false);
    }

    @PostMapping(ADDRESS)
    Answer stop(@PathVariable("token") String token) {
        stop.run(token);
        return new StopNewsPage(StopLinks.ADDRESS + token, stop.isOfOne(token), true);
    }
}
