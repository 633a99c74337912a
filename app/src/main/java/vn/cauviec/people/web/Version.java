package vn.cauviec.people.web;

import java.util.Map;

/** The version of a record that a form was made from. */
final class Version {
    static final String PARAMETER = "ban";
    private static final int NONE = -1;

    private Version() {}

    /** The version that the form carries; one that no record has when it carries none. */
    static int read(Map<String, String> typed) {
        return read(typed, PARAMETER);
    }

    static int read(Map<String, String> typed, String parameter) {
        var text = typed.getOrDefault(parameter, "");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : NONE;
    }
}
