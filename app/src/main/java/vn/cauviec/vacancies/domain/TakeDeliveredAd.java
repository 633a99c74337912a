package vn.cauviec.vacancies.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.VietnameseText;

/**
 * One ad of a delivery is taken over, by the rules by which a row of a workbook is, and gets its receipt: in one transaction, so that a
 * crash leaves whole ads with their receipts.
 */
@Service
class TakeDeliveredAd {
    private static final int SHOWN_LETTERS = 200;

    private final ProviderPrograms programs;
    private final DeliveryStore deliveries;
    private final RowJudge judge;
    private final TakeOverRow takeOver;
    private final StopDeliveredAd stop;
    private final ClashWords clashes;
    private final BusinessClock clock;

    TakeDeliveredAd(
            ProviderPrograms programs,
            DeliveryStore deliveries,
            RowJudge judge,
            TakeOverRow takeOver,
            StopDeliveredAd stop,
            ClashWords clashes,
            BusinessClock clock) {
        this.programs = programs;
        this.deliveries = deliveries;
        this.judge = judge;
        this.takeOver = takeOver;
        this.stop = stop;
        this.clashes = clashes;
        this.clock = clock;
    }

    /** What came of it. */
    record Done(
            DeliveryOutcome outcome,
            List<DeliveryFinding> findings,
            @Nullable UUID vacancyId) {
        Done {
            findings = List.copyOf(findings);
        }
    }

    /**
     * @param number place in the delivery, from 1
     * @param repeats place of the ad of the delivery that has the same reference and came before; null for none
     * @throws Refused DELIVERY_RUNNING when this delivery was silent for so long that another one has begun; KEY_ENDED
     */
    @Transactional
    public void run(Actor actor, UUID delivery, int number, DeliveredAd ad, @Nullable Integer repeats) {
        if (!deliveries.goOn(delivery, number, clock.systemNow())) {
            throw new Refused(ProviderErrors.DELIVERY_RUNNING);
        }
        var provider = programs.get(actor).provider();
        var done = ad.stop()
                ? stop.run(actor, provider, ad.reference(), repeats, clock.now())
                : takeOver(actor, provider, ad, repeats);
        deliveries.insert(
                delivery,
                new DeliveryStore.Kept(
                        number,
                        shown(ad.reference()),
                        shown(VietnameseText.tidy(ad.text(AdField.TITLE))),
                        done.outcome(),
                        done.findings(),
                        done.vacancyId()));
    }

    private Done takeOver(Actor actor, String provider, DeliveredAd ad, @Nullable Integer repeats) {
        var row = ImportedRow.of(ad::text);
        var today = clock.today();
        if (!ad.isReadable()) {
            return unreadable(ad, judge.judge(provider, row, repeats, today).findings());
        }
        var now = clock.now();
        var result = takeOver.run(actor, provider, row, repeats, now, today);
        result.findChanged().ifPresent(changed -> clashes.note(changed, now));
        var findings = new ArrayList<DeliveryFinding>();
        result.findings().stream()
                .filter(found -> !ClashWords.isOfRows(found))
                .map(DeliveryFinding::of)
                .forEach(findings::add);
        findings.addAll(ad.findings());
        var id = result.vacancyId();
        if (id != null) {
            findings.addAll(clashes.of(id));
        }
        return new Done(DeliveryOutcome.of(result.outcome()), findings, id);
    }

    /** Everything that is wrong at once; of a field that could not be read it is not said that it is missing. */
    private static Done unreadable(DeliveredAd ad, List<Finding> judged) {
        var findings = new ArrayList<>(ad.findings());
        var known = findings.stream().map(DeliveryFinding::field).toList();
        judged.stream()
                .filter(found -> !ClashWords.isOfRows(found))
                .map(DeliveryFinding::of)
                .filter(found -> known.stream().noneMatch(field -> found.field().startsWith(field)))
                .forEach(findings::add);
        findings.sort(Comparator.comparing(DeliveryFinding::warning));
        return new Done(DeliveryOutcome.WRONG, findings, null);
    }

    private static String shown(String text) {
        return text.length() > SHOWN_LETTERS ? text.substring(0, SHOWN_LETTERS) + "…" : text;
    }
}
