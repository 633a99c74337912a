package vn.cauviec.people.web;

import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * Looking a number up in the register of the whole province.
 *
 * @param number as typed; carried on by the forms below, never by an address
 * @param state what is known of the number; the same words in the texts
 * @param unit commune that holds the person; empty where nobody does
 * @param mayAsk the officer asks for a commune
 * @param mayServe the officer is a consultant of the centre
 */
public record NumberPage(String number, State state, String unit, boolean mayAsk, boolean mayServe, FormErrors errors)
        implements Page {
    /** What is known of a number. */
    public enum State {
        NOT_ASKED,
        ELSEWHERE,
        UNKNOWN
    }
}
