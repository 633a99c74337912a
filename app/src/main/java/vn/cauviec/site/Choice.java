package vn.cauviec.site;

import java.util.Arrays;
import java.util.List;

/**
 * One possibility of a select, of radio buttons or of check boxes.
 *
 * @param value what the form sends
 * @param text what the person reads, already in the language of the page
 * @param note a second line for what the text alone does not say; empty for none
 */
public record Choice(String value, String text, String note) {
    public static Choice of(String value, String text) {
        return new Choice(value, text, "");
    }

    /** One choice per value, in this order; the text of each stands under the prefix and its name. */
    public static List<Choice> list(Ui ui, String prefix, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> of(value.name(), ui.t(prefix + value.name())))
                .toList();
    }
}
