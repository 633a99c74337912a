package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.operations.SiteAddress;
import vn.cauviec.vacancies.VacancyStatus;

/** Tells a program that an ad of another source may be the same work: where it stands if it is public, and never whose it is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClashWords {
    private static final String OF_ROWS = "vacancies.import.warning.clash";

    private final AdClashStore clashes;
    private final SiteAddress site;

    ClashWords(AdClashStore clashes, SiteAddress site) {
        this.clashes = clashes;
        this.site = site;
    }

    /** What moderators read in the report of a workbook names other providers and their references. */
    static boolean isOfRows(Finding found) {
        return found.key().startsWith(OF_ROWS);
    }

    /** The ad has another content from here on. */
    void note(UUID id, Instant now) {
        clashes.note(id, now);
    }

    List<DeliveryFinding> of(UUID id) {
        return clashes.listEarlier(id).stream().map(this::words).toList();
    }

    private DeliveryFinding words(AdClashStore.Other other) {
        var field = DeliveryFinding.name(AdField.TITLE);
        return other.status() == VacancyStatus.PUBLISHED
                ? DeliveryFinding.warning(
                        field, "vacancies.provider.warning.clash", other.title(), site.of("/viec-lam/" + other.slug()))
                : DeliveryFinding.warning(field, "vacancies.provider.warning.clashWaits", other.title());
    }
}
