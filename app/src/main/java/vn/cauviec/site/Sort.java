package vn.cauviec.site;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list, as its address says it: {@code sap=ten} upwards, {@code sap=-ten} downwards.
 *
 * @param column name of the column in the address
 */
public record Sort(String column, boolean descending, PageAddress list) {
    /** Query parameter that holds the order. */
    public static final String PARAMETER = "sap";

    /**
     * @param typed value of the parameter; empty for the usual order
     * @param usual column, with a minus in front for downwards
     * @param columns all columns that the list can be ordered by
     * @throws UnknownValue when the address names another column
     */
    public static Sort parse(String typed, String usual, List<String> columns, PageAddress list) {
        var order = typed.isEmpty() ? usual : typed;
        var descending = order.startsWith("-");
        var column = descending ? order.substring(1) : order;
        if (!columns.contains(column)) {
            var known = new ArrayList<>(columns);
            columns.forEach(name -> known.add("-" + name));
            throw new UnknownValue(PARAMETER, typed, known);
        }
        return new Sort(column, descending, list);
    }

    /** What a table head says to a screen reader; null for a column that does not rule the order. */
    public @Nullable String aria(String name) {
        if (!name.equals(column)) {
            return null;
        }
        return descending ? "descending" : "ascending";
    }

    /** The list in the order of this column; the other way round when it rules already. Begins at the first page again. */
    public PageAddress by(String name) {
        var turn = name.equals(column) && !descending;
        return list.without(Paging.PARAMETER).with(PARAMETER, turn ? "-" + name : name);
    }
}
