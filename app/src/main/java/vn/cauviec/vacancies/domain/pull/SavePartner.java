package vn.cauviec.vacancies.domain.pull;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;
import vn.cauviec.vacancies.domain.ReceiveWorkbook;

/**
 * An officer enters a partner whose ads are fetched, or changes what was entered. From here on they are fetched in that officer's name,
 * the next time at once; the document is read as if it were the first one.
 */
@Service
public class SavePartner {
    private static final String KIND = "partner";

    private final PartnerStore partners;
    private final AllowedAddresses allowed;
    private final AuditTrail trail;
    private final IdSource ids;
    private final BusinessClock clock;

    SavePartner(PartnerStore partners, AllowedAddresses allowed, AuditTrail trail, IdSource ids, BusinessClock clock) {
        this.partners = partners;
        this.allowed = allowed;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What an officer typed.
     *
     * @param fetched by the clock
     * @param letsIn what comes after the first take-over goes in by itself
     */
    public record Input(String address, boolean fetched, Rhythm every, boolean letsIn) {}

    /** What came of it. */
    public sealed interface Outcome {
        record Saved(String provider) implements Outcome {}

        /** @param key message key of why it cannot be asked */
        record WrongAddress(String key) implements Outcome {}

        /** A partner of this name stands in the register. */
        record StandsAlready(String provider) implements Outcome {}
    }

    /**
     * Enters a new one.
     *
     * @param name its {@link ReceiveWorkbook#key} is not empty
     * @throws Refused PARTNER_NOT_FOUND for an actor who may not import
     */
    @Transactional
    public Outcome enter(Actor actor, String name, Input input) {
        check(actor);
        var wrong = wrong(input);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var provider = ReceiveWorkbook.key(name);
        partners.putProvider(provider, name);
        var id = ids.next();
        if (!partners.insert(id, said(actor, provider, input), clock.now(), clock.systemNow())) {
            return new Outcome.StandsAlready(provider);
        }
        trail.wrote(actor, "PARTNER_ENTERED", KIND, id, "");
        return new Outcome.Saved(provider);
    }

    /** @throws Refused PARTNER_NOT_FOUND */
    @Transactional
    public Outcome change(Actor actor, String provider, Input input) {
        check(actor);
        var held = partners.hold(provider).orElseThrow(() -> new Refused(PartnerErrors.PARTNER_NOT_FOUND));
        var wrong = wrong(input);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        partners.update(said(actor, provider, input), clock.now(), clock.systemNow());
        trail.wrote(actor, "PARTNER_CHANGED", KIND, held.id(), "");
        return new Outcome.Saved(provider);
    }

    /**
     * The clock fetches from here on, or does not. Either twice is harmless.
     *
     * @throws Refused PARTNER_NOT_FOUND
     */
    @Transactional
    public void fetch(Actor actor, String provider, boolean fetched) {
        check(actor);
        var held = partners.hold(provider).orElseThrow(() -> new Refused(PartnerErrors.PARTNER_NOT_FOUND));
        if (held.fetched() != fetched) {
            partners.setFetched(provider, fetched, actor.accountId(), clock.now(), clock.systemNow());
            trail.wrote(actor, fetched ? "PARTNER_FETCHED" : "PARTNER_PAUSED", KIND, held.id(), "");
        }
    }

    /** The message key of what is wrong with an address; empty when it may be asked. */
    public Optional<String> findProblem(String address) {
        return allowed.findProblem(address);
    }

    private static void check(Actor actor) {
        if (!actor.may(Right.VACANCY_IMPORT)) {
            throw new Refused(PartnerErrors.PARTNER_NOT_FOUND);
        }
    }

    private Optional<Outcome> wrong(Input input) {
        return findProblem(input.address()).map(Outcome.WrongAddress::new);
    }

    private static PartnerStore.Said said(Actor actor, String provider, Input input) {
        return new PartnerStore.Said(
                provider, input.address(), input.fetched(), input.every(), input.letsIn(), actor.accountId());
    }
}
