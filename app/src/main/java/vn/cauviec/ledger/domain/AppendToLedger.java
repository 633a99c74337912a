package vn.cauviec.ledger.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.ledger.LedgerErrors;
import vn.cauviec.ledger.domain.CountedSet.PersonYear;
import vn.cauviec.ledger.domain.CountedSet.Verdict;
import vn.cauviec.operations.ChangeFeed;

/**
 * Appends to the ledger and decides, under a lock on the person-year, which entry counts. Recording holds the links between persons
 * as they are; linking holds everybody off for a moment.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AppendToLedger implements Ledger {
    private final LedgerStore store;
    private final ChangeFeed feed;
    private final IdSource ids;
    private final BusinessClock clock;

    AppendToLedger(LedgerStore store, ChangeFeed feed, IdSource ids, BusinessClock clock) {
        this.store = store;
        this.feed = feed;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public UUID record(Actor actor, Result result) {
        var now = clock.systemNow();
        store.lockLinksShared();
        var personYear = new PersonYear(
                store.root(result.person()), result.kind(), result.startDate().getYear());
        store.lock(personYear);
        var id = ids.next();
        store.insertResult(id, result, actor.accountId(), now);
        decide(personYear, now);
        feed.publish(CHANGED, id);
        return id;
    }

    @Override
    public void reverse(Actor actor, UUID entry, String reason) {
        if (reason.isBlank()) {
            throw new Refused(LedgerErrors.LEDGER_REASON_MISSING);
        }
        var now = clock.systemNow();
        store.lockLinksShared();
        var result = store.findResult(entry).orElseThrow(() -> new Refused(LedgerErrors.LEDGER_ENTRY_NOT_FOUND));
        var personYear = new PersonYear(store.root(result.person()), result.kind(), result.year());
        store.lock(personYear);
        if (!store.insertReversal(ids.next(), entry, reason, actor.accountId(), now)) {
            throw new Refused(LedgerErrors.LEDGER_ENTRY_ALREADY_REVERSED);
        }
        decide(personYear, now);
        feed.publish(CHANGED, entry);
    }

    @Override
    public UUID changeChannel(Actor actor, UUID entry, Channel channel, String reason) {
        reverse(actor, entry, reason);
        var now = clock.systemNow();
        var id = ids.next();
        store.insertCopy(id, entry, channel, actor.accountId(), now);
        var result = store.findResult(id).orElseThrow();
        decide(new PersonYear(store.root(result.person()), result.kind(), result.year()), now);
        return id;
    }

    @Override
    public void linkPersons(Actor actor, UUID from, UUID into) {
        var now = clock.systemNow();
        store.lockLinksAlone();
        var fromRoot = store.root(from);
        var intoRoot = store.root(into);
        if (fromRoot.equals(intoRoot)) {
            throw new Refused(LedgerErrors.LEDGER_PERSONS_ALREADY_LINKED);
        }
        var before = Stream.concat(store.listYears(fromRoot).stream(), store.listYears(intoRoot).stream())
                .sorted(Comparator.comparing(PersonYear::person)
                        .thenComparing(PersonYear::kind)
                        .thenComparing(PersonYear::year))
                .toList();
        before.forEach(store::lock);
        if (!store.insertLink(fromRoot, intoRoot, actor.accountId(), now)) {
            throw new Refused(LedgerErrors.LEDGER_PERSONS_ALREADY_LINKED);
        }
        before.stream().filter(year -> year.person().equals(fromRoot)).forEach(store::deleteCounted);
        store.listYears(intoRoot).forEach(year -> decide(year, now));
        feed.publish(CHANGED, intoRoot);
    }

    /** Writes what has changed of the verdicts of a person-year, and the entry that counts. */
    private void decide(PersonYear personYear, Instant now) {
        var loaded = store.load(personYear);
        var verdicts = CountedSet.decide(loaded.entries(), loaded.reversed());
        var last = store.lastVerdicts(verdicts.keySet());
        verdicts.entrySet().stream()
                .filter(verdict -> !verdict.getValue().equals(last.get(verdict.getKey())))
                .sorted(Map.Entry.comparingByKey())
                .forEach(verdict -> store.insertDecision(verdict.getKey(), verdict.getValue(), now));
        List<UUID> counted = verdicts.entrySet().stream()
                .filter(verdict -> verdict.getValue() instanceof Verdict.Counted)
                .map(Map.Entry::getKey)
                .toList();
        if (counted.isEmpty()) {
            store.deleteCounted(personYear);
        } else {
            store.putCounted(personYear, counted.getFirst());
        }
    }
}
