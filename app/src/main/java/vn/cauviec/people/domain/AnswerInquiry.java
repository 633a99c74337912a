package vn.cauviec.people.domain;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.people.PeopleErrors;
import vn.cauviec.people.domain.Inquiry.Answer;

/** The commune answers that a person still resides there. That the person moved is answered by {@link ChangeResidence}. */
@Service
public class AnswerInquiry {
    private final PersonStore persons;
    private final InquiryStore inquiries;
    private final AuditTrail trail;
    private final BusinessClock clock;

    AnswerInquiry(PersonStore persons, InquiryStore inquiries, AuditTrail trail, BusinessClock clock) {
        this.persons = persons;
        this.inquiries = inquiries;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws Refused when the actor does not see the person, or somebody answered before */
    @Transactional
    public void stays(Actor actor, UUID inquiryId) {
        var inquiry = inquiries
                .lock(inquiryId)
                .filter(found -> persons.find(found.personId()).isPresent())
                .orElseThrow(() -> new Refused(PeopleErrors.INQUIRY_NOT_FOUND));
        if (inquiry.answer() != null) {
            throw new Refused(PeopleErrors.INQUIRY_ANSWERED);
        }
        inquiries.answer(inquiryId, Answer.STAYS, actor.accountId(), clock.now());
        trail.wrote(actor, "INQUIRY_ANSWERED", "person", inquiry.personId(), "STAYS");
    }
}
