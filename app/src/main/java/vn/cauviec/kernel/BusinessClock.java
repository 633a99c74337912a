package vn.cauviec.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The clock of the business: on which day results, deadlines and maps are judged. A demo province lives on a day of its own
 * ({@code --today}) and ticks on from there. Sessions, limits and audit use {@link #systemNow()}.
 */
public interface BusinessClock {
    ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Business time. */
    Instant now();

    /** System time: for what must follow the world's clock even in a demo. */
    Instant systemNow();

    /** True when business time is not the world's time, so that pages must say so. */
    boolean isShifted();

    /** The business day in Vietnam. */
    default LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }
}
