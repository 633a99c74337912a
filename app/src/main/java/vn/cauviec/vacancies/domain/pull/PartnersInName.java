package vn.cauviec.vacancies.domain.pull;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.cauviec.access.HandOverSource;
import vn.cauviec.kernel.Actor;

/** Ads of partners are fetched in the name of an officer, and come in no longer when that officer has no right any more. */
@Component
class PartnersInName implements HandOverSource {
    private final PartnerStore partners;

    PartnersInName(PartnerStore partners) {
        this.partners = partners;
    }

    @Override
    public Optional<OpenWork> find(Actor actor, UUID officer) {
        long fetched = partners.countInNameOf(officer);
        return fetched == 0 ? Optional.empty() : Optional.of(new OpenWork("vacancies.partner.inName", fetched));
    }

    @Override
    public void handOver(Actor actor, UUID officer, UUID colleague) {
        partners.handOver(officer, colleague);
    }
}
