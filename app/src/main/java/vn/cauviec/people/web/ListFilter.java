package vn.cauviec.people.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cauviec.people.Standing;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.UnknownValue;

/**
 * Which persons the list shows, as its address says it.
 *
 * @param name beginning of a name; empty for all
 * @param unit words that name a commune, district or province; empty for all
 * @param unitId id of the suggestion that was chosen; empty for none
 * @param standing code of {@link #STANDINGS}; empty for all
 */
public record ListFilter(String name, String unit, String unitId, String standing) {
    static final String NAME = "ten";
    static final String UNIT = "xa";
    static final String STANDING = "tinh-trang";
    static final String CLAIMED = "chua-xac-nhan";
    private static final String CONFIRMED = "da-xac-nhan";

    /** Codes that the address may carry, in the order of the form. */
    public static final List<String> STANDINGS = List.of(CLAIMED, CONFIRMED);

    /** @throws UnknownValue when the address names a standing that does not exist */
    static ListFilter read(Map<String, String> parameters) {
        var standing = parameters.getOrDefault(STANDING, "");
        if (!standing.isEmpty() && !STANDINGS.contains(standing)) {
            throw new UnknownValue(STANDING, standing, STANDINGS);
        }
        return new ListFilter(
                parameters.getOrDefault(NAME, ""),
                parameters.getOrDefault(UNIT, ""),
                parameters.getOrDefault(UNIT + "-id", ""),
                standing);
    }

    /** True when the list shows not everybody. */
    public boolean isSet() {
        return !(name + unit + standing).isBlank();
    }

    Set<Standing> standings() {
        return switch (standing) {
            case CLAIMED -> Set.of(Standing.CLAIMED);
            case CONFIRMED -> Set.of(Standing.CONFIRMED, Standing.CHECKED);
            default -> Set.of(Standing.CLAIMED, Standing.CONFIRMED, Standing.CHECKED);
        };
    }

    /** The address of the list, or of its workbook, with this filter. */
    PageAddress address(String path) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(NAME, name);
        parameters.put(UNIT, unit);
        parameters.put(UNIT + "-id", unitId);
        parameters.put(STANDING, standing);
        var address = PageAddress.of(path);
        for (var parameter : parameters.entrySet()) {
            address = address.with(parameter.getKey(), parameter.getValue());
        }
        return address;
    }
}
