package vn.cauviec.notices.domain;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;

/** Somebody has read what they were told. */
@Service
public class MarkNoticesRead {
    private final NoticeStore store;
    private final BusinessClock clock;

    MarkNoticesRead(NoticeStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    public void run(Actor actor) {
        store.markRead(actor.accountId(), clock.systemNow());
    }
}
