package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private final AdBranches branches;
    private final BusinessClock clock;

    DraftVacancy(
            VacancyStore store,
            VacancyMoves moves,
            AdReader reader,
            Employers employers,
            AdBranches branches,
            BusinessClock clock) {
        this.store = store;
        this.moves = moves;
        this.reader = reader;
        this.employers = employers;
        this.branches = branches;
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

        /**
         * The branch is closed, is none of the actor's, or was not chosen where there are several. Nothing was kept.
         *
         * @param key message key of the sentence
         */
        record WrongBranch(String key) implements Outcome {}
    }

    /** As {@link #run(Actor, UUID, TypedAd, String)}, with no branch chosen. */
    @Transactional
    public Outcome run(Actor actor, UUID id, TypedAd typed) {
        return run(actor, id, typed, "");
    }

    /**
     * @param id given to the form when it was shown, so that a form sent twice makes one draft
     * @param branch id of the branch; empty for the company as a whole, or for the only branch for which the actor acts
     * @throws Refused NO_EMPLOYER when the account acts for no company; VACANCY_NOT_NOW when the draft has been sent since
     */
    @Transactional
    public Outcome run(Actor actor, UUID id, TypedAd typed, String branch) {
        var employer = employers
                .findOwn(actor)
                .filter(_ -> actor.may(Right.VACANCY_WRITE_OWN))
                .orElseThrow(() -> new Refused(VacancyErrors.NO_EMPLOYER));
        return switch (branches.choose(actor, employer.id(), branch, null)) {
            case AdBranches.Choice.Wrong(var key) -> new Outcome.WrongBranch(key);
            case AdBranches.Choice.Of(var chosen) ->
                draft(actor, id, employer.id(), chosen, branches.atBranch(typed, chosen));
        };
    }

    private Outcome draft(Actor actor, UUID id, UUID employerId, @Nullable UUID branch, TypedAd typed) {
        return switch (reader.read(typed, Demand.DRAFT, clock.today())) {
            case Reading.Bad(var problems, var warnings) -> new Outcome.Wrong(problems, warnings);
            case Reading.Good good when good.needsReason() -> new Outcome.Wrong(List.of(), good.warnings());
            case Reading.Good good -> {
                var now = clock.now();
                if (store.insertDraft(id, employerId, good.content(), null, now)) {
                    moves.begin(actor, id, now);
                } else {
                    keep(actor, id, good.content(), now);
                }
                store.setBranch(id, branch);
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
