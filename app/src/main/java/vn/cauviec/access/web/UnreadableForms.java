package vn.cauviec.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.cauviec.site.ErrorAnswers;

/**
 * Answers forms that cannot be read, because a file is too large or something is damaged, with the designed page. The server would refuse
 * them at the first look into the form, and once more while the page that says so is made.
 */
final class UnreadableForms extends OncePerRequestFilter {
    private final ErrorAnswers errors;

    UnreadableForms(ErrorAnswers errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParameterMap();
        } catch (InvalidParameterException unreadable) {
            int status = unreadable.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE ? 413 : 400;
            errors.answer(status, "", new ErrorAnswers.WithoutForm(request), response);
            return;
        }
        chain.doFilter(request, response);
    }
}
