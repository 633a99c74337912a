package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.VietnameseDate;
import vn.cauviec.operations.PastMoment;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.SampleVacancies;

/** Takes the ads of a sample province through their life. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellVacancies implements SampleVacancies {
    /** Why an ad stands although its text is like another's: the sample has fewer texts than companies. */
    private static final String COMMON_TEXT = "Các đơn vị cùng dùng mẫu mô tả của trung tâm.";

    private final VacancyStore store;
    private final DraftVacancy draft;
    private final EditVacancy edit;
    private final SendVacancy send;
    private final ApproveVacancy approve;
    private final ReturnVacancy giveBack;
    private final StopVacancy stop;

    TellVacancies(
            VacancyStore store,
            DraftVacancy draft,
            EditVacancy edit,
            SendVacancy send,
            ApproveVacancy approve,
            ReturnVacancy giveBack,
            StopVacancy stop) {
        this.store = store;
        this.draft = draft;
        this.edit = edit;
        this.send = send;
        this.approve = approve;
        this.giveBack = giveBack;
        this.stop = stop;
    }

    @Override
    public void draft(Actor employer, UUID id, Ad ad) {
        PastMoment.require();
        expect(DraftVacancy.Outcome.Saved.class, draft.run(employer, id, typed(ad)));
    }

    @Override
    public void send(Actor employer, UUID id) {
        PastMoment.require();
        expect(SendVacancy.Outcome.Sent.class, send.run(employer, id));
    }

    @Override
    public void approve(Actor moderator, UUID id) {
        PastMoment.require();
        expect(ApproveVacancy.Outcome.Approved.class, approve.run(moderator, id, version(id), COMMON_TEXT));
    }

    @Override
    public void giveBack(Actor moderator, UUID id, String reason) {
        PastMoment.require();
        expect(ReturnVacancy.Outcome.Returned.class, giveBack.run(moderator, id, version(id), reason));
    }

    @Override
    public void proposeChange(Actor employer, UUID id, Ad ad) {
        PastMoment.require();
        expect(EditVacancy.Outcome.Proposed.class, edit.run(employer, id, version(id), typed(ad)));
    }

    @Override
    public void stop(Actor employer, UUID id) {
        PastMoment.require();
        stop.run(employer, id, StopReason.NO_LONGER_NEEDED, "");
    }

    private int version(UUID id) {
        return store.hold(id).orElseThrow().version();
    }

    private static void expect(Class<?> expected, Object outcome) {
        if (!expected.isInstance(outcome)) {
            throw new IllegalStateException("expected " + expected.getSimpleName() + ", but: " + outcome);
        }
    }

    private static TypedAd typed(Ad ad) {
        return new TypedAd(
                ad.title(),
                ad.description(),
                ad.requirements(),
                ad.benefits(),
                ad.occupationCode(),
                ad.occupationCode(),
                Long.toString(ad.place().id().value()),
                ad.place().fullName(),
                ad.workplace(),
                List.of(),
                ad.wage(),
                "",
                words(ad.employmentType()),
                ConditionWords.type(ad.conditions()),
                Integer.toString(ad.openings()),
                VietnameseDate.display(ad.deadline()),
                "");
    }

    private static String words(EmploymentType type) {
        return switch (type) {
            case FULL_TIME -> "Toàn thời gian";
            case PART_TIME -> "Bán thời gian";
            case SEASONAL -> "Thời vụ";
            case INTERNSHIP -> "Thực tập";
        };
    }
}
