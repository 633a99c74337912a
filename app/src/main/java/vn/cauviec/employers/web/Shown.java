package vn.cauviec.employers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.site.UnknownValue;

/** Which employers a list shows, as its address says it. */
final class Shown {
    static final String PARAMETER = "tinh-trang";
    static final String WAITING = "cho-xac-minh";
    private static final String EVERY = "tat-ca";
    static final List<String> ALL = List.of(WAITING, "da-xac-minh", "tu-choi", "ghi-nhan", EVERY);

    private Shown() {}

    /**
     * The standing that the address names; null for all.
     *
     * @throws UnknownValue when it names none
     */
    static @Nullable EmployerStanding standing(String code) {
        return switch (code) {
            case WAITING -> EmployerStanding.REGISTERED;
            case "da-xac-minh" -> EmployerStanding.VERIFIED;
            case "tu-choi" -> EmployerStanding.REFUSED;
            case "ghi-nhan" -> EmployerStanding.RECORDED;
            case EVERY -> null;
            default -> throw new UnknownValue(PARAMETER, code, ALL);
        };
    }
}
