package vn.cauviec.site.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.Answer;

/** Shows the look to those who build and run the site. */
@Controller
class LookController {
    @GetMapping(LookPage.ADDRESS)
    @Requires(Right.SYSTEM_WATCH)
    Answer look() {
        return LookPage.sample();
    }
}
