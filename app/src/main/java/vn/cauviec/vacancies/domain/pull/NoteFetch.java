package vn.cauviec.vacancies.domain.pull;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.vacancies.domain.ExchangeDocument;
import vn.cauviec.vacancies.domain.ReceiveExchange;

/**
 * What a fetch brought is kept: the import with the note of what the document said of itself, in one transaction, so that nothing is
 * taken twice and nothing is forgotten. A fetch that nobody waits for any more, because the partner was changed meanwhile, comes to
 * nothing.
 */
@Service
class NoteFetch {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm", Locale.ROOT);

    private final PartnerStore partners;
    private final PartnerFetchStore fetches;
    private final ReceiveExchange receive;
    private final BusinessClock clock;

    NoteFetch(PartnerStore partners, PartnerFetchStore fetches, ReceiveExchange receive, BusinessClock clock) {
        this.partners = partners;
        this.fetches = fetches;
        this.receive = receive;
        this.clock = clock;
    }

    /** Nothing has changed at the partner's; its marks may have. */
    @Transactional
    public void good(PartnerTurns.Turn turn, FetchResult result, int own, Partner.Marks marks) {
        partners.holdFetching(turn.partner().provider(), turn.fetch()).ifPresent(partner -> {
            insert(turn, partner, result, "", new PartnerFetch.Counts(0, 0, own), null, false);
            partners.setGood(partner.provider(), marks, next(partner, false));
        });
    }

    /** Nothing changes here; it is tried again. */
    @Transactional
    public void failed(PartnerTurns.Turn turn, FetchResult result, String detail) {
        partners.holdFetching(turn.partner().provider(), turn.fetch()).ifPresent(partner -> {
            insert(turn, partner, result, detail, PartnerFetch.Counts.NONE, null, false);
            partners.setFailed(partner.provider(), clock.systemNow(), next(partner, true));
        });
    }

    /**
     * An import comes of it, on behalf of the actor.
     *
     * @return false when the house takes no such file; nothing is kept then
     */
    @Transactional
    public boolean received(
            Actor actor, PartnerTurns.Turn turn, ExchangeDocument.Reading.Good document, Partner.Marks marks) {
        var held = partners.holdFetching(turn.partner().provider(), turn.fetch());
        if (held.isEmpty()) {
            return true;
        }
        var partner = held.get();
        var name = partner.provider() + "-"
                + LocalDateTime.ofInstant(clock.now(), BusinessClock.ZONE).format(TIME) + ".xlsx";
        if (!receive.run(actor, turn.fetch(), partner.name(), name, document)) {
            return false;
        }
        var counts = new PartnerFetch.Counts(document.ads(), document.ended(), document.own());
        boolean letsIn = partner.letsIn() && fetches.isKnown(partner.provider(), partner.address());
        insert(turn, partner, FetchResult.RECEIVED, "", counts, turn.fetch(), letsIn);
        partners.setGood(partner.provider(), marks, next(partner, false));
        return true;
    }

    private void insert(
            PartnerTurns.Turn turn,
            Partner partner,
            FetchResult result,
            String detail,
            PartnerFetch.Counts counts,
            @Nullable UUID importId,
            boolean letsIn) {
        var fetch = new PartnerFetch(turn.fetch(), clock.now(), result, detail, counts, importId, letsIn, false);
        fetches.insert(partner.provider(), partner.address(), fetch, clock.systemNow());
    }

    private Instant next(Partner partner, boolean failed) {
        return clock.systemNow().plus(partner.every().pause(failed));
    }
}
