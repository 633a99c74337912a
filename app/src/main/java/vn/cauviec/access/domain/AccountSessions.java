package vn.cauviec.access.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Sessions;
import vn.cauviec.kernel.Actor;
import vn.cauviec.operations.Vault;

/** Where an account is signed in, for its holder, who may end it. */
@Service
public class AccountSessions {
    private static final int MARK_BYTES = 9;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final OfficerStore officers;

    AccountSessions(FindByIndexNameSessionRepository<? extends Session> sessions, OfficerStore officers) {
        this.sessions = sessions;
        this.officers = officers;
    }

    /**
     * One place.
     *
     * @param mark names it on the page; its id stays secret
     * @param device browser and system; empty when not known
     * @param current whether it is the one that asks
     */
    public record Place(String mark, String device, Instant began, Instant lastSeen, boolean current) {}

    /** The actor's own, the one that asks first, then those seen last. */
    @Transactional(readOnly = true)
    public List<Place> list(Actor actor, String currentId) {
        return live(actor)
                .map(session -> new Place(
                        mark(session.getId()),
                        Sessions.device(session),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(currentId)))
                .sorted(Comparator.comparing(Place::current)
                        .thenComparing(Place::lastSeen)
                        .reversed())
                .toList();
    }

    /** Ends one of the actor's own. */
    @Transactional
    public void end(Actor actor, String mark) {
        live(actor)
                .map(Session::getId)
                .filter(id -> mark(id).equals(mark))
                .forEach(id -> officers.endSession(actor.accountId(), id));
    }

    /** Ends all of the actor's own but the one that asks. */
    @Transactional
    public void endOthers(Actor actor, String currentId) {
        officers.endSessions(actor.accountId(), currentId);
    }

    private Stream<? extends Session> live(Actor actor) {
        return sessions.findByPrincipalName(actor.accountId().toString()).values().stream()
                .filter(session -> !session.isExpired());
    }

    private static String mark(String id) {
        return HexFormat.of().formatHex(Vault.digest("session/" + id), 0, MARK_BYTES);
    }
}
