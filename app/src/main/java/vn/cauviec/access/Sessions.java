package vn.cauviec.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** The session of a browser: holds the account's id, what the browser says it is, and whether the second step was taken. */
public final class Sessions {
    private static final String ACCOUNT = "account";
    private static final String DEVICE = "device";
    private static final String SECOND_STEP = "second-step";

    private Sessions() {}

    /** From here on this browser acts for the account. The session gets a new id, so that an id planted before sign-in is worthless. */
    static void begin(HttpServletRequest request, UUID accountId, String device) {
        var session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(ACCOUNT, accountId.toString());
        session.setAttribute(DEVICE, device);
        session.removeAttribute(SECOND_STEP);
        // Found again by account, when all of its sessions have to end.
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, accountId.toString());
    }

    public static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** The account has also taken the second step in this browser. The session gets a new id, because it opens more from here on. */
    public static void takeSecondStep(HttpServletRequest request) {
        request.changeSessionId();
        request.getSession().setAttribute(SECOND_STEP, true);
    }

    public static boolean isSecondStepTaken(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && Boolean.TRUE.equals(session.getAttribute(SECOND_STEP));
    }

    /** What the browser of a session said it is; empty when it was not recognised. */
    public static String device(Session session) {
        return session.getAttribute(DEVICE) instanceof String device ? device : "";
    }

    /** The account whose password was given in this browser; it may do nothing while a second step is due. */
    public static Optional<UUID> account(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) instanceof String id
                ? Optional.of(UUID.fromString(id))
                : Optional.empty();
    }
}
