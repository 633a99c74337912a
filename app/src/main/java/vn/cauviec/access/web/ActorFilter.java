package vn.cauviec.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.cauviec.access.Accounts;
import vn.cauviec.access.Sessions;
import vn.cauviec.kernel.CurrentActor;

/** Binds the actor of the session to the request's thread. Roles are read anew for each request: a role that ended has ended. */
final class ActorFilter extends OncePerRequestFilter {
    private final Accounts accounts;

    ActorFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/tinh/");
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var actor = Sessions.account(request).flatMap(accounts::findActor);
        if (actor.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
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
}
