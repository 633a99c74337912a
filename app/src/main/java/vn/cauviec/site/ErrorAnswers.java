package vn.cauviec.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** For filters and interceptors, which stand outside the handlers: answers with the designed error page. */
public interface ErrorAnswers {
    /** Attribute of a request: the database does not answer, and nothing may ask it while the page is made that says so. */
    String UNAVAILABLE = "vn.cauviec.site.unavailable";

    /** True when the failure means that the database cannot be reached now, not that something is wrong with what was asked. */
    static boolean isUnavailable(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DataAccessResourceFailureException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionSystemException
                    || (cause instanceof SQLException answer && isOfTheServer(answer.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** Classes of SQL states that tell of the server: connection, no room, stopped by somebody, its machine, a fault of its own. */
    private static boolean isOfTheServer(@Nullable String state) {
        return state != null && state.matches("(08|53|57|58|XX).*");
    }

    /**
     * @param status HTTP status
     * @param key message key of what happened; empty for the page of the status alone
     */
    void answer(int status, String key, HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** A request as if nothing had been filled in: the page of a failure must not look once more at what cannot be read. */
    class WithoutForm extends HttpServletRequestWrapper {
        public WithoutForm(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Collection<Part> getParts() {
            return List.of();
        }
    }
}
