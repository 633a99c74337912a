package vn.cauviec.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** For filters and interceptors, which stand outside the handlers: answers with the designed error page. */
public interface ErrorAnswers {
    /**
     * @param status HTTP status
     * @param key message key of what happened; empty for the page of the status alone
     */
    void answer(int status, String key, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
