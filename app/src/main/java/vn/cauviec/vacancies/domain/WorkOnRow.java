package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.vacancies.domain.RowJudge.Judgement;

/** One row of an import, whatever it says: what would come of it, and carrying it out. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WorkOnRow {
    private final RowJudge judge;
    private final TakeOverRow takeOver;
    private final EndedRow ended;
    private final AdClashStore clashes;

    WorkOnRow(RowJudge judge, TakeOverRow takeOver, EndedRow ended, AdClashStore clashes) {
        this.judge = judge;
        this.takeOver = takeOver;
        this.ended = ended;
        this.clashes = clashes;
    }

    /** What would come of it; writes nothing. */
    ImportRowStore.Result check(String provider, WorkbookColumns columns, ImportRow row, LocalDate today) {
        return row.ends()
                ? ended.expected(provider, ImportedRow.reference(columns, row.cells()), row.repeats())
                : expected(judge.judge(provider, ImportedRow.of(columns, row.cells()), row.repeats(), today));
    }

    private static ImportRowStore.Result expected(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Wrong(var findings) -> new ImportRowStore.Result(RowOutcome.WRONG, findings, null);
            case Judgement.Unchanged(var id, var findings) ->
                new ImportRowStore.Result(RowOutcome.UNCHANGED, findings, id);
            case Judgement.New fresh -> new ImportRowStore.Result(RowOutcome.NEW, fresh.findings(), null);
            case Judgement.Other other ->
                new ImportRowStore.Result(
                        other.isProposal() ? RowOutcome.PROPOSED : RowOutcome.CHANGED,
                        other.findings(),
                        other.vacancy().id());
        };
    }

    /** Carries it out. */
    ImportRowStore.Result takeOver(
            Actor actor, String provider, WorkbookColumns columns, ImportRow row, Instant now, LocalDate today) {
        if (row.ends()) {
            return ended.run(actor, provider, ImportedRow.reference(columns, row.cells()), row.repeats(), now);
        }
        var result = takeOver.run(actor, provider, ImportedRow.of(columns, row.cells()), row.repeats(), now, today);
        result.findChanged().ifPresent(ad -> clashes.note(ad, now));
        return result;
    }
}
