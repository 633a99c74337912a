package vn.cauviec.vacancies.domain;

import static vn.cauviec.vacancies.domain.DeliveryFinding.problem;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;

/** A provider's program says that an ad has ended: it is taken down for good, with what was proposed for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StopDeliveredAd {
    /** What a program is told when nothing stands under the reference. */
    static final String NOT_HELD = "vacancies.provider.problem.notHeld";

    private final ImportedAdStore ads;
    private final EndProviderAd end;

    StopDeliveredAd(ImportedAdStore ads, EndProviderAd end) {
        this.ads = ads;
        this.end = end;
    }

    TakeDeliveredAd.Done run(Actor actor, String provider, String reference, @Nullable Integer repeats, Instant now) {
        var problems = new ArrayList<Finding>();
        RowJudge.checkReference(reference, repeats, problems);
        if (!problems.isEmpty()) {
            return wrong(problems.stream().map(DeliveryFinding::of).toList());
        }
        var standing = ads.find(provider, reference);
        if (standing.isEmpty()) {
            return wrong(List.of(problem(DeliveryFinding.name(AdField.REFERENCE), NOT_HELD)));
        }
        var id = standing.get().id();
        var outcome = end.run(actor, id, now) ? DeliveryOutcome.STOPPED : DeliveryOutcome.UNCHANGED;
        return new TakeDeliveredAd.Done(outcome, List.of(), id);
    }

    private static TakeDeliveredAd.Done wrong(List<DeliveryFinding> findings) {
        return new TakeDeliveredAd.Done(DeliveryOutcome.WRONG, findings, null);
    }
}
