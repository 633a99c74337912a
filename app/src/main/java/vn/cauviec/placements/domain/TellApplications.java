package vn.cauviec.placements.domain;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.operations.PastMoment;
import vn.cauviec.placements.ApplicationStatus;
import vn.cauviec.placements.RefusalReason;
import vn.cauviec.placements.SampleApplications;

/** Has the workers of a sample province apply, and their employers answer. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellApplications implements SampleApplications {
    private static final String CONSENT_VERSION = "2026-11";

    private final Apply apply;
    private final WithdrawApplication withdraw;
    private final AnswerApplication answer;

    TellApplications(Apply apply, WithdrawApplication withdraw, AnswerApplication answer) {
        this.apply = apply;
        this.withdraw = withdraw;
        this.answer = answer;
    }

    @Override
    public UUID apply(Actor worker, UUID vacancyId, String message) {
        PastMoment.require();
        return switch (apply.run(worker, vacancyId, message, CONSENT_VERSION)) {
            case Apply.Outcome.Sent(var id) -> id;
            case Apply.Outcome.AlreadySent other -> throw unexpected(other);
            case Apply.Outcome.Closed other -> throw unexpected(other);
        };
    }

    @Override
    public void withdraw(Actor worker, UUID applicationId) {
        PastMoment.require();
        withdraw.run(worker, applicationId);
    }

    @Override
    public void look(Actor employer, UUID applicationId) {
        PastMoment.require();
        answer.seen(employer, applicationId);
    }

    @Override
    public void invite(Actor employer, UUID applicationId, String words) {
        PastMoment.require();
        answer.run(employer, applicationId, ApplicationStatus.INVITED, null, words);
    }

    @Override
    public void refuse(Actor employer, UUID applicationId, RefusalReason reason, String words) {
        PastMoment.require();
        answer.run(employer, applicationId, ApplicationStatus.REFUSED, reason, words);
    }

    private static IllegalStateException unexpected(Object outcome) {
        return new IllegalStateException("a story that cannot be told: " + outcome);
    }
}
