package vn.cauviec.vacancies.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.SiteAddress;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;
import vn.cauviec.vacancies.api.ProviderRecords.Counts;
import vn.cauviec.vacancies.api.ProviderRecords.DeliveryLine;
import vn.cauviec.vacancies.api.ProviderRecords.HeldLine;
import vn.cauviec.vacancies.api.ProviderRecords.Receipt;
import vn.cauviec.vacancies.api.ProviderRecords.Said;
import vn.cauviec.vacancies.domain.Delivery;
import vn.cauviec.vacancies.domain.DeliveryFinding;
import vn.cauviec.vacancies.domain.DeliveryOutcome;
import vn.cauviec.vacancies.domain.DeliveryReceipt;
import vn.cauviec.vacancies.domain.ProviderAd;

/** Tells a provider's program what became of its ads. */
@Component
class ProviderAnswers {
    private final Texts texts;
    private final SiteAddress site;

    ProviderAnswers(Texts texts, SiteAddress site) {
        this.texts = texts;
        this.site = site;
    }

    DeliveryLine delivery(Delivery delivery) {
        return new DeliveryLine(
                delivery.id().toString(),
                ApiAds.moment(delivery.receivedAt()),
                delivery.ads(),
                delivery.done(),
                new Counts(
                        delivery.count(DeliveryOutcome.NEW),
                        delivery.count(DeliveryOutcome.CHANGED),
                        delivery.count(DeliveryOutcome.PROPOSED),
                        delivery.count(DeliveryOutcome.UNCHANGED),
                        delivery.count(DeliveryOutcome.STOPPED),
                        delivery.count(DeliveryOutcome.WRONG)));
    }

    Receipt receipt(DeliveryReceipt receipt, Language language) {
        return new Receipt(
                receipt.number(),
                receipt.reference(),
                receipt.outcome().name(),
                texts.get(language, "vacancies.provider.outcome." + receipt.outcome()),
                receipt.findAd().map(ad -> held(ad, language)).orElse(null),
                said(receipt.findings(), false, language),
                said(receipt.findings(), true, language));
    }

    private List<Said> said(List<DeliveryFinding> findings, boolean warnings, Language language) {
        return findings.stream()
                .filter(found -> found.warning() == warnings)
                .map(found -> new Said(
                        found.field(),
                        code(found.key()),
                        texts.get(language, found.key(), found.arguments().toArray())))
                .toList();
    }

    /** The last part of the key: what stands before it tells who says it. */
    private static String code(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    HeldLine held(ProviderAd ad, Language language) {
        var slug = ad.slug();
        var reason = ad.stopReason();
        return new HeldLine(
                ad.reference(),
                ad.id().toString(),
                ad.status().name(),
                texts.get(language, "vacancies.provider.status." + ad.status()),
                ad.version(),
                stated(ad.digest()),
                ApiAds.moment(ad.changedAt()),
                slug == null ? null : site.of("/viec-lam/" + slug),
                reason == null ? null : reason.name(),
                ad.change() == ProviderAd.Change.NONE ? null : ad.change().name(),
                stated(ad.words()));
    }

    private static @Nullable String stated(String text) {
        return text.isEmpty() ? null : text;
    }
}
