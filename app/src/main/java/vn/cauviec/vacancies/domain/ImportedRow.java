package vn.cauviec.vacancies.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.cauviec.kernel.VietnameseText;

/**
 * What a provider hands in as one ad, a row of a workbook or an element of a delivery, by what its parts mean; nothing is checked yet.
 *
 * @param reference the provider's own; empty when none stands there
 * @param taxCode of the employer, as typed; may be empty
 * @param employer its name; may be empty
 * @param digest in hexadecimal, of everything that the row says about the ad: the same ad has the same digest, whatever the order of columns,
 *     the spaces and the way in which dates and numbers are kept
 */
record ImportedRow(String reference, String taxCode, String employer, TypedAd ad, String digest) {
    /** What says nothing of these has the digest that it had before they existed. */
    private static final Set<AdField> CAME_LATER =
            Set.of(AdField.FURTHER_PLACES, AdField.HOME_WORK, AdField.EXPERIENCE, AdField.OFFERS);

    static ImportedRow of(WorkbookColumns columns, List<String> cells) {
        return of(field -> columns.cell(cells, field));
    }

    /** @param text what is said of a part of the ad; empty for nothing */
    static ImportedRow of(Function<AdField, String> text) {
        var ad = new TypedAd(
                text.apply(AdField.TITLE),
                text.apply(AdField.DESCRIPTION),
                text.apply(AdField.REQUIREMENTS),
                text.apply(AdField.BENEFITS),
                "",
                text.apply(AdField.OCCUPATION),
                "",
                text.apply(AdField.PLACE),
                text.apply(AdField.WORKPLACE),
                TypedPlace.list(text.apply(AdField.FURTHER_PLACES)),
                text.apply(AdField.WAGE),
                text.apply(AdField.WAGE_NOTE),
                text.apply(AdField.EMPLOYMENT_TYPE),
                new TypedConditions(
                        text.apply(AdField.HOME_WORK), text.apply(AdField.EXPERIENCE), text.apply(AdField.OFFERS)),
                text.apply(AdField.OPENINGS),
                text.apply(AdField.DEADLINE),
                text.apply(AdField.WORDING));
        return new ImportedRow(
                VietnameseText.tidy(text.apply(AdField.REFERENCE)),
                VietnameseText.tidy(text.apply(AdField.TAX_CODE)),
                VietnameseText.tidy(text.apply(AdField.EMPLOYER)),
                ad,
                digest(text));
    }

    static String reference(WorkbookColumns columns, List<String> cells) {
        return VietnameseText.tidy(columns.cell(cells, AdField.REFERENCE));
    }

    private static String digest(Function<AdField, String> text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var field : AdField.values()) {
                var said = AdText.tidy(text.apply(field));
                if (!CAME_LATER.contains(field)) {
                    digest.update(said.getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                } else if (!said.isEmpty()) {
                    digest.update((field.name() + '=' + said).getBytes(StandardCharsets.UTF_8));
                    digest.update((byte) 0);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
