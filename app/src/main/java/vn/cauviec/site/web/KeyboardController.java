package vn.cauviec.site.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.site.Answer;

/** Says what the keys do, for whoever uses no mouse. */
@Controller
class KeyboardController {
    @GetMapping(KeyboardPage.ADDRESS)
    @OpenToAll
    Answer keys() {
        return KeyboardPage.all();
    }
}
