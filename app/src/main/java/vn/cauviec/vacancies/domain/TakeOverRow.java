package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.vacancies.domain.LifeCycle.Party;
import vn.cauviec.vacancies.domain.RowJudge.Judgement;

/** Carries out what a row of a workbook says. It is judged anew: days may have passed since the check, and others work too. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakeOverRow {
    private final RowJudge judge;
    private final RowEmployer employers;
    private final ImportedAdStore ads;
    private final VacancyStore vacancies;
    private final ProposedChangeStore proposals;
    private final VacancyMoves moves;
    private final IdSource ids;

    TakeOverRow(
            RowJudge judge,
            RowEmployer employers,
            ImportedAdStore ads,
            VacancyStore vacancies,
            ProposedChangeStore proposals,
            VacancyMoves moves,
            IdSource ids) {
        this.judge = judge;
        this.employers = employers;
        this.ads = ads;
        this.vacancies = vacancies;
        this.proposals = proposals;
        this.moves = moves;
        this.ids = ids;
    }

    ImportRowStore.Result run(
            Actor actor, String provider, ImportedRow row, @Nullable Integer repeats, Instant now, LocalDate today) {
        // Nobody changes the ad between the judgement and the deed.
        ads.find(provider, row.reference()).ifPresent(standing -> vacancies.hold(standing.id()));
        return switch (judge.judge(provider, row, repeats, today)) {
            case Judgement.Wrong(var findings) -> new ImportRowStore.Result(RowOutcome.WRONG, findings, null);
            case Judgement.Unchanged(var id, var findings) ->
                new ImportRowStore.Result(RowOutcome.UNCHANGED, findings, id);
            case Judgement.New fresh -> {
                var id = ids.next();
                var origin = new VacancyStore.Origin(
                        provider, row.reference(), HexFormat.of().parseHex(row.digest()));
                if (!vacancies.insertDraft(id, employers.record(actor, fresh.whose()), fresh.content(), origin, now)) {
                    // Another workbook brought the reference in this moment: now it is a row about an ad that stands.
                    yield run(actor, provider, row, repeats, now, today);
                }
                moves.begin(actor, id, now);
                yield new ImportRowStore.Result(RowOutcome.NEW, fresh.findings(), id);
            }
            case Judgement.Other other -> change(actor, row, other, now);
        };
    }

    private ImportRowStore.Result change(Actor actor, ImportedRow row, Judgement.Other other, Instant now) {
        UUID id = other.vacancy().id();
        var action = other.isProposal() ? VacancyAction.PROPOSE_CHANGE : VacancyAction.EDIT;
        moves.make(actor, other.vacancy(), action, moves.require(other.vacancy(), action, Party.IMPORTER), now);
        if (other.isProposal()) {
            proposals.put(id, other.content(), actor.accountId(), HexFormat.of().parseHex(row.digest()), now);
        } else {
            vacancies.updateContent(id, other.content());
            ads.setEmployer(id, employers.record(actor, other.whose()));
        }
        ads.setDigest(id, row.digest());
        return new ImportRowStore.Result(
                other.isProposal() ? RowOutcome.PROPOSED : RowOutcome.CHANGED, other.findings(), id);
    }
}
