package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;

/**
 * A row that says nothing but that an ad has ended. The reference is looked for among the ads of that provider alone, so that neither
 * another provider's ad nor one of an employer is ever meant; one that is not known is told and does nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EndedRow {
    private static final String NOT_HELD = "vacancies.import.warning.endedNotHeld";

    private final ImportedAdStore ads;
    private final VacancyStore vacancies;
    private final EndProviderAd end;

    EndedRow(ImportedAdStore ads, VacancyStore vacancies, EndProviderAd end) {
        this.ads = ads;
        this.vacancies = vacancies;
        this.end = end;
    }

    /** What the row would do; writes nothing. */
    ImportRowStore.Result expected(String provider, String reference, @Nullable Integer repeats) {
        return result(
                provider,
                reference,
                repeats,
                id -> !EndProviderAd.isOver(vacancies.find(id).orElseThrow().status()));
    }

    /** Carries the row out. */
    ImportRowStore.Result run(Actor actor, String provider, String reference, @Nullable Integer repeats, Instant now) {
        return result(provider, reference, repeats, id -> end.run(actor, id, now));
    }

    private interface Ending {
        /** False when the ad was over before. */
        boolean ends(UUID id);
    }

    private ImportRowStore.Result result(String provider, String reference, @Nullable Integer repeats, Ending ending) {
        var problems = new ArrayList<Finding>();
        RowJudge.checkReference(reference, repeats, problems);
        if (!problems.isEmpty()) {
            return new ImportRowStore.Result(RowOutcome.WRONG, problems, null);
        }
        var standing = ads.find(provider, reference);
        if (standing.isEmpty()) {
            var told = Finding.warning(AdField.REFERENCE, NOT_HELD);
            return new ImportRowStore.Result(RowOutcome.UNCHANGED, List.of(told), null);
        }
        var id = standing.get().id();
        return new ImportRowStore.Result(ending.ends(id) ? RowOutcome.ENDED : RowOutcome.UNCHANGED, List.of(), id);
    }
}
