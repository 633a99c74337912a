package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.Map;
import vn.cauviec.kernel.VietnameseText;

/**
 * One ad as a program hands it in.
 *
 * @param stop the ad has ended; nothing but its reference counts then
 * @param texts what it says, in words, by the parts that a workbook has too
 * @param findings what could not be read
 */
public record DeliveredAd(boolean stop, Map<AdField, String> texts, List<DeliveryFinding> findings) {
    public DeliveredAd {
        texts = Map.copyOf(texts);
        findings = List.copyOf(findings);
    }

    /** Says that the ad has ended. */
    public static DeliveredAd stopped(String reference) {
        return new DeliveredAd(true, Map.of(AdField.REFERENCE, reference), List.of());
    }

    /** Empty when none stands there. */
    public String reference() {
        return VietnameseText.tidy(text(AdField.REFERENCE));
    }

    String text(AdField field) {
        return texts.getOrDefault(field, "");
    }

    boolean isReadable() {
        return findings.stream().allMatch(DeliveryFinding::warning);
    }
}
