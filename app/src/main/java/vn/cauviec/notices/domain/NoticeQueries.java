package vn.cauviec.notices.domain;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;

/** What somebody was told. */
@Component
@Transactional(readOnly = true)
public class NoticeQueries {
    private final NoticeStore store;

    NoticeQueries(NoticeStore store) {
        this.store = store;
    }

    /** One notice on its holder's own page. */
    public record Told(String kind, List<String> values, String address, Instant at, boolean read) {
        public Told {
            values = List.copyOf(values);
        }
    }

    /** The actor's own, newest first. */
    public List<Told> list(Actor actor, int limit) {
        return store.list(actor.accountId(), limit);
    }

    /** How many of the actor's own are unread. */
    public long countUnread(Actor actor) {
        return store.countUnread(actor.accountId());
    }
}
