package vn.cauviec.vacancies.domain.pull;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;

/** Partners whose ads are fetched, for officers who may import. */
@Component
@Transactional(readOnly = true)
public class PartnerQueries {
    private final PartnerStore partners;
    private final PartnerFetchStore fetches;
    private final Accounts accounts;

    PartnerQueries(PartnerStore partners, PartnerFetchStore fetches, Accounts accounts) {
        this.partners = partners;
        this.fetches = fetches;
        this.accounts = accounts;
    }

    /**
     * A partner.
     *
     * @param inNameOf name of the public servant
     * @param last what came of the last fetch; null before the first one
     * @param waiting import that waits for a moderator; null for none
     */
    public record View(
            Partner partner,
            String inNameOf,
            @Nullable PartnerFetch last,
            @Nullable UUID waiting) {}

    /** By name; empty for who may not import. */
    public List<View> list(Actor actor) {
        return isAllowed(actor) ? partners.list().stream().map(this::view).toList() : List.of();
    }

    /** @throws Refused PARTNER_NOT_FOUND */
    public View get(Actor actor, String provider) {
        return partners.find(provider)
                .filter(_ -> isAllowed(actor))
                .map(this::view)
                .orElseThrow(() -> new Refused(PartnerErrors.PARTNER_NOT_FOUND));
    }

    /** What came of fetches, newest first. */
    public List<PartnerFetch> listFetches(Actor actor, String provider, int limit, long offset) {
        return isAllowed(actor) ? fetches.list(provider, limit, offset) : List.of();
    }

    public long countFetches(Actor actor, String provider) {
        return isAllowed(actor) ? fetches.count(provider) : 0;
    }

    private View view(Partner partner) {
        return new View(
                partner,
                accounts.staffName(partner.inNameOf()),
                fetches.list(partner.provider(), 1, 0).stream().findFirst().orElse(null),
                fetches.findWaiting(partner.provider()).orElse(null));
    }

    private static boolean isAllowed(Actor actor) {
        return actor.may(Right.VACANCY_IMPORT);
    }
}
