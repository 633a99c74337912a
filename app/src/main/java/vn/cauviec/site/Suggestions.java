package vn.cauviec.site;

import java.util.List;

/**
 * What an address named by a {@code SuggestField} answers, as JSON, to the letters typed so far ({@code ?q=}).
 *
 * @param items best first; few, a phone shows five
 */
public record Suggestions(List<Suggestion> items) {
    /**
     * One line of the list.
     *
     * @param value id that the form sends when this line is chosen
     * @param label what stands in the field then, enough to find the thing again without the id: "Xã Y Tý, huyện Bát Xát"
     * @param note what tells it from others of the same name; empty for none
     */
    public record Suggestion(String value, String label, String note) {}

    public Suggestions {
        items = List.copyOf(items);
    }
}
