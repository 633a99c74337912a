package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.AdReader.Demand;
import vn.cauviec.vacancies.domain.AdReader.Reading;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/**
 * An employer changes its ad: at once while it is a draft or was returned; once it is public, as a proposal that a moderator looks
 * at, while the ad stays as it is.
 */
@Service
public class EditVacancy {
    private final VacancyStore store;
    private final ProposedChangeStore proposals;
    private final VacancyMoves moves;
    private final AdReader reader;
    private final AdBranches branches;
    private final BusinessClock clock;

    EditVacancy(
            VacancyStore store,
            ProposedChangeStore proposals,
            VacancyMoves moves,
            AdReader reader,
            AdBranches branches,
            BusinessClock clock) {
        this.store = store;
        this.proposals = proposals;
        this.moves = moves;
        this.reader = reader;
        this.branches = branches;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param version of the ad from now on */
        record Saved(int version) implements Outcome {}

        /** A moderator will look at the change. */
        record Proposed() implements Outcome {}

        /** Nothing was kept: problems, or wordings that need another word or a reason. */
        record Wrong(List<Finding> problems, List<Finding> warnings) implements Outcome {
            public Wrong {
                problems = List.copyOf(problems);
                warnings = List.copyOf(warnings);
            }
        }

        /**
         * A colleague changed the ad since the form was opened: nothing was kept.
         *
         * @param version as it is now: sent again with it, what was typed replaces the colleague's
         */
        record Overtaken(int version) implements Outcome {}

        /**
         * The branch is closed or none of the actor's. Nothing was kept.
         *
         * @param key message key of the sentence
         */
        record WrongBranch(String key) implements Outcome {}
    }

    /** As {@link #run(Actor, UUID, int, TypedAd, String)}; the ad stays with its branch. */
    @Transactional
    public Outcome run(Actor actor, UUID id, int version, TypedAd typed) {
        return change(actor, moves.hold(actor, id, Party.EMPLOYER), version, typed);
    }

    /**
     * @param version of the ad as the form showed it
     * @param branch id of the branch to which the ad belongs from now on, public or not: it says who looks after it, and not what is
     *     offered; empty for the company as a whole, or for the only branch for which the actor acts
     * @throws Refused VACANCY_NOT_FOUND, VACANCY_NOT_NOW
     */
    @Transactional
    public Outcome run(Actor actor, UUID id, int version, TypedAd typed, String branch) {
        var vacancy = moves.hold(actor, id, Party.EMPLOYER);
        return switch (branches.choose(actor, vacancy.employerId(), branch, vacancy.branchId())) {
            case AdBranches.Choice.Wrong(var key) -> new Outcome.WrongBranch(key);
            case AdBranches.Choice.Of(var chosen)
            when Objects.equals(chosen, vacancy.branchId()) -> change(actor, vacancy, version, typed);
            case AdBranches.Choice.Of _ when version != vacancy.version() -> new Outcome.Overtaken(vacancy.version());
            case AdBranches.Choice.Of(var chosen) ->
                switch (change(actor, vacancy, version, typed)) {
                    case Outcome.Saved(var now) -> {
                        store.setBranch(id, chosen);
                        yield new Outcome.Saved(now + 1);
                    }
                    case Outcome.Proposed proposed -> {
                        store.setBranch(id, chosen);
                        yield proposed;
                    }
                    case Outcome.Wrong wrong -> wrong;
                    case Outcome.WrongBranch wrong -> wrong;
                    case Outcome.Overtaken overtaken -> overtaken;
                };
        };
    }

    private Outcome change(Actor actor, StoredVacancy vacancy, int version, TypedAd typed) {
        var id = vacancy.id();
        boolean isPublic = vacancy.status() == VacancyStatus.PUBLISHED;
        var action = isPublic ? VacancyAction.PROPOSE_CHANGE : VacancyAction.EDIT;
        var to = moves.require(vacancy, action, Party.EMPLOYER);
        return switch (reader.read(typed, isPublic ? Demand.COMPLETE : Demand.DRAFT, clock.today())) {
            case Reading.Bad(var problems, var warnings) -> new Outcome.Wrong(problems, warnings);
            case Reading.Good good when good.needsReason() -> new Outcome.Wrong(List.of(), good.warnings());
            case Reading.Good good
            when good.content().equals(vacancy.content()) -> new Outcome.Saved(vacancy.version());
            case Reading.Good good
            when isPublic && !openingsFit(good, vacancy) ->
                new Outcome.Wrong(VacancyRules.checkOpenings(good.content(), vacancy.taken()), good.warnings());
            case Reading.Good good when isPublic && isProposed(id, good.content()) -> new Outcome.Proposed();
            case Reading.Good _ when version != vacancy.version() -> new Outcome.Overtaken(vacancy.version());
            case Reading.Good good -> {
                var now = clock.now();
                moves.make(actor, vacancy, action, to, now);
                if (isPublic) {
                    proposals.put(id, good.content(), actor.accountId(), null, now);
                    yield new Outcome.Proposed();
                }
                store.updateContent(id, good.content());
                yield new Outcome.Saved(vacancy.version() + 1);
            }
        };
    }

    private static boolean openingsFit(Reading.Good good, StoredVacancy vacancy) {
        return VacancyRules.checkOpenings(good.content(), vacancy.taken()).isEmpty();
    }

    private boolean isProposed(UUID id, VacancyContent content) {
        return proposals
                .find(id)
                .map(ProposedChange::content)
                .filter(content::equals)
                .isPresent();
    }
}
