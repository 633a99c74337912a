package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.domain.AccountSessions;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Redirect;

/** Somebody signs out elsewhere. */
@Controller
@Requires
class OwnSessionsController {
    private static final String ADDRESS = OwnAccountController.ADDRESS + "/phien";

    private final AccountSessions sessions;

    OwnSessionsController(AccountSessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping(ADDRESS + "/ket-thuc")
    Answer end(@RequestParam("noi") String mark) {
        sessions.end(CurrentActor.get(), mark);
        return Redirect.to(OwnAccountController.ADDRESS).saying("access.places.ended");
    }

    @PostMapping(ADDRESS + "/ket-thuc-tat-ca")
    Answer endOthers(HttpServletRequest request) {
        sessions.endOthers(CurrentActor.get(), request.getSession().getId());
        return Redirect.to(OwnAccountController.ADDRESS).saying("access.places.othersEnded");
    }
}
