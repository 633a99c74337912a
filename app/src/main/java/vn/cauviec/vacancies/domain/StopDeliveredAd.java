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
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/** A provider's program says that an ad has ended: it is taken down for good, with what was proposed for it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StopDeliveredAd {
    /** What a program is told when nothing stands under the reference. */
    static final String NOT_HELD = "vacancies.provider.problem.notHeld";

    private final ImportedAdStore ads;
    private final VacancyStore vacancies;
    private final ProposedChangeStore proposals;
    private final VacancyMoves moves;

    StopDeliveredAd(ImportedAdStore ads, VacancyStore vacancies, ProposedChangeStore proposals, VacancyMoves moves) {
        this.ads = ads;
        this.vacancies = vacancies;
        this.proposals = proposals;
        this.moves = moves;
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
        var vacancy = vacancies.hold(standing.get().id()).orElseThrow();
        var id = vacancy.id();
        if (vacancy.status() == VacancyStatus.STOPPED || vacancy.status() == VacancyStatus.FILLED) {
            return new TakeDeliveredAd.Done(DeliveryOutcome.UNCHANGED, List.of(), id);
        }
        var to = moves.require(vacancy, VacancyAction.STOP, Party.IMPORTER);
        proposals.delete(id);
        moves.make(actor, vacancy, VacancyAction.STOP, to, StopReason.ASKED_BY_PROVIDER.name(), "", now);
        // What is handed in next under the reference is compared with nothing: it is told that the ad was stopped.
        ads.setDigest(id, ProviderAdStore.NOTHING);
        return new TakeDeliveredAd.Done(DeliveryOutcome.STOPPED, List.of(), id);
    }

    private static TakeDeliveredAd.Done wrong(List<DeliveryFinding> findings) {
        return new TakeDeliveredAd.Done(DeliveryOutcome.WRONG, findings, null);
    }
}
