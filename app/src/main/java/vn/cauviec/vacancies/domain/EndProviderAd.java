package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

/** The provider of an ad says that it has ended: it is taken down for good, with what was proposed for it. Saying so twice is harmless. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EndProviderAd {
    private final ImportedAdStore ads;
    private final VacancyStore vacancies;
    private final ProposedChangeStore proposals;
    private final VacancyMoves moves;

    EndProviderAd(ImportedAdStore ads, VacancyStore vacancies, ProposedChangeStore proposals, VacancyMoves moves) {
        this.ads = ads;
        this.vacancies = vacancies;
        this.proposals = proposals;
        this.moves = moves;
    }

    /** Whether nothing is left to be ended. */
    static boolean isOver(VacancyStatus status) {
        return status == VacancyStatus.STOPPED || status == VacancyStatus.FILLED;
    }

    /**
     * @param id of an ad of the provider
     * @return false when it was over before
     */
    boolean run(Actor actor, UUID id, Instant now) {
        var vacancy = vacancies.hold(id).orElseThrow();
        if (isOver(vacancy.status())) {
            return false;
        }
        var to = moves.require(vacancy, VacancyAction.STOP, Party.IMPORTER);
        proposals.delete(id);
        moves.make(actor, vacancy, VacancyAction.STOP, to, StopReason.ASKED_BY_PROVIDER.name(), "", now);
        // What is handed in next under the reference is compared with nothing: it is told that the ad was stopped.
        ads.setDigest(id, ProviderAdStore.NOTHING);
        return true;
    }
}
