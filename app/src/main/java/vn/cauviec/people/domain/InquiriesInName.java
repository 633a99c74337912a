package vn.cauviec.people.domain;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.cauviec.access.HandOverSource;
import vn.cauviec.kernel.Actor;

/** Questions to other communes stand in the name of whoever asked: the answer is shown to that officer. */
@Component
class InquiriesInName implements HandOverSource {
    private final InquiryStore store;

    InquiriesInName(InquiryStore store) {
        this.store = store;
    }

    @Override
    public Optional<OpenWork> find(Actor actor, UUID officer) {
        long open = store.countOpenOf(officer);
        return open == 0 ? Optional.empty() : Optional.of(new OpenWork("people.inquiry.inName", open));
    }

    @Override
    public void handOver(Actor actor, UUID officer, UUID colleague) {
        store.handOver(officer, colleague);
    }
}
