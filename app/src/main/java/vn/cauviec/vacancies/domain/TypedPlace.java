package vn.cauviec.vacancies.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A further place of the work as somebody typed it; nothing is checked yet.
 *
 * @param unitId id of a chosen suggestion; empty when none was chosen
 * @param text what stands in the field
 */
public record TypedPlace(String unitId, String text) {
    private static final String BETWEEN = ";";

    public boolean isEmpty() {
        return text.isBlank();
    }

    /** Places that stand in one cell, with semicolons between them. */
    static List<TypedPlace> list(String cell) {
        return Arrays.stream(cell.split("[;\\n]"))
                .filter(text -> !text.isBlank())
                .map(text -> new TypedPlace("", text.strip()))
                .toList();
    }

    /** The other way round. */
    public static String cell(List<String> places) {
        return places.stream().collect(Collectors.joining(BETWEEN + " "));
    }
}
