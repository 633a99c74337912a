package vn.cauviec.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.cauviec.access.Accounts;
import vn.cauviec.access.Sessions;
import vn.cauviec.access.domain.SecondSteps;
import vn.cauviec.kernel.CurrentActor;

/**
 * Binds the actor of the session to the request's thread. Roles are read anew for each request: a role that ended has ended, and one
 * that asks for a second step asks for it at once. While a second step is due nobody is bound.
 */
@Component
final class ActorFilter extends OncePerRequestFilter {
    private final Accounts accounts;
    private final SecondSteps secondSteps;
    private final KnownSessions known;
    private final KeyedAddresses keyed;

    ActorFilter(Accounts accounts, SecondSteps secondSteps, KnownSessions known, KeyedAddresses keyed) {
        this.accounts = accounts;
        this.secondSteps = secondSteps;
        this.known = known;
        this.keyed = keyed;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/tinh/") || keyed.contains(request);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = Sessions.account(request)
                .flatMap(accounts::findActor)
                .filter(found -> Sessions.isSecondStepTaken(request) || !secondSteps.isDue(found));
        if (actor.isEmpty()) {
            chain.doFilter(request, response);
            rememberSession(request);
            return;
        }
        rememberSession(request);
        try {
            CurrentActor.callAs(actor.get(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** Also of who has just signed in: the next page is asked for as one who works here. */
    private void rememberSession(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && Sessions.account(request).isPresent()) {
            known.remember(session.getId());
        }
    }
}
