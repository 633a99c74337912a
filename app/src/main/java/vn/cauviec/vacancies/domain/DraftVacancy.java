package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.domain.AdReader.Demand;
import vn.cauviec.vacancies.domain.AdReader.Reading;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/** An employer begins an ad. Any employer may, verified or not; sending it is another matter. */
@Service
public class DraftVacancy {
    private final VacancyStore store;
    private final VacancyMoves moves;
    private final AdReader reader;
    private final Employers employers;
    private final BusinessClock clock;

    DraftVacancy(VacancyStore store, VacancyMoves moves, AdReader reader, Employers employers, BusinessClock clock) {
        this.store = store;
        this.moves = moves;
        this.reader = reader;
        this.employers = employers;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Saved() implements Outcome {}

        /** Nothing was kept: problems, or wordings that need another word or a reason. */
        record Wrong(List<Finding> problems, List<Finding> warnings) implements Outcome {
            public Wrong {
                problems = List.copyOf(problems);
                warnings = List.copyOf(warnings);
            }
        }
    }

    /**
     * @param id given to the form when it was shown, so that a form sent twice makes one draft
     * @throws Refused NO_EMPLOYER when the account acts for no company; VACANCY_NOT_NOW when the draft has been sent since
     */
    @Transactional
    public Outcome run(Actor actor, UUID id, TypedAd typed) {
        var employer = employers
                .findOwn(actor)
                .filter(_ -> actor.may(Right.VACANCY_WRITE_OWN))
                .orElseThrow(() -> new Refused(VacancyErrors.NO_EMPLOYER));
        return switch (reader.read(typed, Demand.DRAFT, clock.today())) {
            case Reading.Bad(var problems, var warnings) -> new Outcome.Wrong(problems, warnings);
            case Reading.Good good when good.needsReason() -> new Outcome.Wrong(List.of(), good.warnings());
            case Reading.Good good -> {
                var now = clock.now();
                if (store.insertDraft(id, employer.id(), good.content(), null, now)) {
                    moves.begin(actor, id, now);
                } else {
                    keep(actor, id, good.content(), now);
                }
                yield new Outcome.Saved();
            }
        };
    }

    /** The form was sent before; gone back to and changed, it changes the draft that it made. */
    private void keep(Actor actor, UUID id, VacancyContent content, Instant now) {
        var vacancy = moves.hold(actor, id, Party.EMPLOYER);
        if (vacancy.content().equals(content)) {
            return;
        }
        var to = moves.require(vacancy, VacancyAction.EDIT, Party.EMPLOYER);
        moves.make(actor, vacancy, VacancyAction.EDIT, to, now);
        store.updateContent(id, content);
    }
}
