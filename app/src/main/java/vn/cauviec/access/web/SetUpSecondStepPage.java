package vn.cauviec.access.web;

import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * Shows a secret to be read into a telephone and asks for the first code.
 *
 * @param drawing the secret as a square that telephones read
 * @param secret the same in letters and digits
 * @param offer the same sealed, as the form carries it
 * @param address page to go on to
 */
public record SetUpSecondStepPage(Drawing drawing, String secret, String offer, String address, FormErrors errors)
        implements Page {
    /**
     * A square of dark and light fields.
     *
     * @param size fields of one side, with the quiet border
     * @param path of the dark fields, in the words of SVG
     */
    public record Drawing(int size, String path) {}
}
