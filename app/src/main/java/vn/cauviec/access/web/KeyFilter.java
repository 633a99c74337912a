package vn.cauviec.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.cauviec.access.domain.WrongKeys;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.site.ErrorAnswers;
import vn.cauviec.site.RequestLanguage;

/**
 * Binds who acts with the key of the request ({@code Authorization: Bearer …}), at the addresses that are asked with one. Who shows none,
 * or a wrong one, is sent away before anything of the request is read. The key reaches no log.
 */
@Component
final class KeyFilter extends OncePerRequestFilter {
    private static final String SCHEME = "bearer ";

    private final KeyedAddresses addresses;
    private final WrongKeys wrongKeys;
    private final ErrorAnswers errors;

    KeyFilter(KeyedAddresses addresses, WrongKeys wrongKeys, ErrorAnswers errors) {
        this.addresses = addresses;
        this.wrongKeys = wrongKeys;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !addresses.contains(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestLanguage.chooseAccepted(request);
        var key = key(request);
        if (key.isEmpty()) {
            refuse("access.key.missing", request, response);
            return;
        }
        var actor = addresses.find(request).flatMap(holders -> holders.find(key.get()));
        if (actor.isPresent()) {
            callAs(actor.get(), request, response, chain);
        } else if (wrongKeys.note(request.getRemoteAddr())) {
            refuse("access.key.wrong", request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(WrongKeys.WINDOW.toSeconds()));
            errors.answer(429, "access.key.tooMany", request, response);
        }
    }

    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(shown -> shown.toLowerCase(Locale.ROOT).startsWith(SCHEME))
                .map(shown -> shown.substring(SCHEME.length()).strip())
                .filter(key -> !key.isEmpty());
    }

    private void refuse(String sentence, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        errors.answer(401, sentence, request, response);
    }

    private static void callAs(Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            CurrentActor.callAs(actor, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
