package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/** A moderator makes a proposed change of a published ad public, or refuses it with a reason; either way the proposal is gone. */
@Service
public class DecideOnChange {
    private final VacancyStore store;
    private final ProposedChangeStore proposals;
    private final VacancyMoves moves;
    private final Decisions decisions;
    private final BusinessClock clock;

    DecideOnChange(
            VacancyStore store,
            ProposedChangeStore proposals,
            VacancyMoves moves,
            Decisions decisions,
            BusinessClock clock) {
        this.store = store;
        this.proposals = proposals;
        this.moves = moves;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** What the moderator decided. */
    public sealed interface Decision {
        record Accept() implements Decision {}

        /** @param reason what the employer is told; not empty */
        record Refuse(String reason) implements Decision {}
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** It cannot stand before the public as it is; its deadline may have passed while it waited. */
        record Incomplete(List<Finding> problems) implements Outcome {
            public Incomplete {
                problems = List.copyOf(problems);
            }
        }

        /** The employer is no longer verified. */
        record NotVerified() implements Outcome {}

        /** Somebody decided, or the proposal is another one than the page showed. */
        record TooLate(Overtaken overtaken) implements Outcome {}
    }

    /**
     * @param proposedAt of the proposal that the moderator saw
     * @throws Refused VACANCY_NOT_FOUND
     */
    @Transactional
    public Outcome run(Actor actor, UUID id, Instant proposedAt, Decision decision) {
        var vacancy = moves.hold(actor, id, Party.MODERATOR);
        var action = switch (decision) {
            case Decision.Accept() -> VacancyAction.ACCEPT_CHANGE;
            case Decision.Refuse _ -> VacancyAction.REFUSE_CHANGE;
        };
        var to = moves.next(vacancy, action, Party.MODERATOR);
        var proposal = proposals.find(id).filter(found -> found.proposedAt().equals(proposedAt));
        if (to.isEmpty() || proposal.isEmpty()) {
            return decisions.isOwn(actor, id, action)
                    ? new Outcome.Done()
                    : new Outcome.TooLate(decisions.last(vacancy));
        }
        var reason = "";
        switch (decision) {
            case Decision.Accept() -> {
                var problems = problems(proposal.get().content(), vacancy);
                if (!problems.isEmpty()) {
                    return new Outcome.Incomplete(problems);
                }
                if (!vacancy.employerVerified()) {
                    return new Outcome.NotVerified();
                }
                store.updateContent(id, proposal.get().content());
            }
            case Decision.Refuse(var text) -> reason = text;
        }
        proposals.delete(id);
        moves.make(actor, vacancy, action, to.get(), "", reason, clock.now());
        return new Outcome.Done();
    }

    private List<Finding> problems(VacancyContent content, StoredVacancy vacancy) {
        return Stream.concat(
                        VacancyRules.checkComplete(content, clock.today()).stream(),
                        VacancyRules.checkOpenings(content, vacancy.taken()).stream())
                .toList();
    }
}
