package vn.cauviec.vacancies.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import vn.cauviec.kernel.VietnameseText;

/**
 * A row of a workbook by what its columns mean; nothing is checked yet.
 *
 * @param reference the provider's own; empty when none stands there
 * @param taxCode of the employer, as typed; may be empty
 * @param employer its name; may be empty
 * @param digest in hexadecimal, of everything that the row says about the ad: the same ad has the same digest, whatever the order of columns,
 *     the spaces and the way in which dates and numbers are kept
 */
record ImportedRow(String reference, String taxCode, String employer, TypedAd ad, String digest) {
    static ImportedRow of(WorkbookColumns columns, List<String> cells) {
        var ad = new TypedAd(
                columns.cell(cells, AdField.TITLE),
                columns.cell(cells, AdField.DESCRIPTION),
                columns.cell(cells, AdField.REQUIREMENTS),
                columns.cell(cells, AdField.BENEFITS),
                "",
                columns.cell(cells, AdField.OCCUPATION),
                "",
                columns.cell(cells, AdField.PLACE),
                columns.cell(cells, AdField.WORKPLACE),
                columns.cell(cells, AdField.WAGE),
                columns.cell(cells, AdField.WAGE_NOTE),
                columns.cell(cells, AdField.EMPLOYMENT_TYPE),
                columns.cell(cells, AdField.OPENINGS),
                columns.cell(cells, AdField.DEADLINE),
                columns.cell(cells, AdField.WORDING));
        return new ImportedRow(
                reference(columns, cells),
                VietnameseText.tidy(columns.cell(cells, AdField.TAX_CODE)),
                VietnameseText.tidy(columns.cell(cells, AdField.EMPLOYER)),
                ad,
                digest(columns, cells));
    }

    static String reference(WorkbookColumns columns, List<String> cells) {
        return VietnameseText.tidy(columns.cell(cells, AdField.REFERENCE));
    }

    private static String digest(WorkbookColumns columns, List<String> cells) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var field : AdField.values()) {
                digest.update(AdText.tidy(columns.cell(cells, field)).getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
