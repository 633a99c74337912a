package vn.cauviec.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

/** Something that happens when a browser begins to act for an account, before the answer is written. Modules contribute theirs. */
public interface SessionBegun {
    void begun(HttpServletRequest request, HttpServletResponse response, UUID accountId);
}
