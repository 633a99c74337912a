package vn.cauviec.site;

/**
 * A file for the person to keep.
 *
 * @param fileName name that the browser proposes
 * @param mediaType for example {@code application/pdf}
 * @param inline true when the browser may show it instead of saving it
 */
public record Download(String fileName, String mediaType, boolean inline, byte[] content) implements Answer {
    /** An Excel workbook. */
    public static Download workbook(String fileName, byte[] content) {
        return new Download(
                fileName, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false, content);
    }
}
