package vn.cauviec.vacancies.domain.pull;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.vacancies.domain.BeginImportPhase;
import vn.cauviec.vacancies.domain.ImportQueries;
import vn.cauviec.vacancies.domain.RowOutcome;

/**
 * What came from a partner whose ads go in by themselves is taken over, in the name of the officer who chose so. A document that says
 * something unusual waits for a moderator: one that would end many ads at once, or most of which is wrong.
 */
@Service
class LetIn {
    /** So many may always end. */
    private static final long FEW = 10;

    private static final int PART_THAT_MAY_END = 5;

    private final BeginImportPhase begin;
    private final ImportQueries imports;
    private final PartnerFetchStore fetches;

    LetIn(BeginImportPhase begin, ImportQueries imports, PartnerFetchStore fetches) {
        this.begin = begin;
        this.imports = imports;
        this.fetches = fetches;
    }

    /** While another import of the partner is taken over nothing happens: it is tried again. */
    @Transactional
    public void run(Actor actor, UUID fetch, UUID importId, String provider) {
        var view = imports.get(actor, importId);
        boolean unusual = isUnusual(view, provider);
        if (view.good() == 0 || unusual) {
            fetches.endLettingIn(fetch, unusual);
        } else {
            begin.takeOver(actor, importId);
        }
    }

    private boolean isUnusual(ImportQueries.View view, String provider) {
        long ended = view.count(RowOutcome.ENDED);
        boolean endsMany = ended > FEW && ended * PART_THAT_MAY_END > fetches.countStanding(provider);
        return endsMany || view.count(RowOutcome.WRONG) * 2 > view.all();
    }

    /** Nobody is left in whose name it could be done. */
    @Transactional
    public void holdBack(UUID fetch) {
        fetches.endLettingIn(fetch, true);
    }
}
