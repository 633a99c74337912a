package vn.cauviec.access.web;

import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.QrSquare;

/**
 * Shows a secret to be read into a telephone and asks for the first code.
 *
 * @param drawing the secret as a square that telephones read
 * @param secret the same in letters and digits
 * @param offer the same sealed, as the form carries it
 * @param address page to go on to
 */
public record SetUpSecondStepPage(QrSquare drawing, String secret, String offer, String address, FormErrors errors)
        implements Page {}
