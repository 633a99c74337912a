package vn.cauviec.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.site.ErrorAnswers;

/** Failures that the container found before any handler was asked: answered by the same designed pages. */
@Controller
class ContainerErrors implements ErrorController {
    static final String ADDRESS = "/error";
    private static final Set<Integer> DESIGNED = Set.of(400, 403, 404, 405, 409, 410, 413, 415, 422, 429, 500, 503);

    private final ErrorHandler errors;

    ContainerErrors(ErrorHandler errors) {
        this.errors = errors;
    }

    @RequestMapping(ADDRESS)
    @OpenToAll
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var found = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = found instanceof Integer code && DESIGNED.contains(code) ? code : 500;
        boolean away = request.getAttribute(ErrorAnswers.UNAVAILABLE) != null;
        errors.answer(found == null ? 404 : status, away ? "site.unavailable" : "", request, response);
    }
}
