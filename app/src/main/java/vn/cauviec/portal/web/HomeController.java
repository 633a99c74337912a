package vn.cauviec.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.site.Answer;

/** The home page of the site. */
@Controller
class HomeController {
    @GetMapping("/")
    @OpenToAll
    Answer home() {
        return new HomePage();
    }
}
