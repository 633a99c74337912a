package vn.cauviec.operations.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import vn.cauviec.operations.Duty;
import vn.cauviec.operations.domain.RouteTimes;
import vn.cauviec.site.Page;

/**
 * How this node is.
 *
 * @param routes the slowest of the last quarter of an hour
 */
public record DutyPage(
        Duty.State state,
        List<Duty.Lasting> troubles,
        List<Duty.Section> sections,
        List<RouteTimes.Line> routes,
        Node node)
        implements Page {
    public DutyPage {
        troubles = List.copyOf(troubles);
        sections = List.copyOf(sections);
        routes = List.copyOf(routes);
    }

    /**
     * Which node answers: where there are several, each says its own.
     *
     * @param version empty where the product does not run from its jar
     */
    public record Node(String name, String version, Instant startedAt) {}

    /** How grave it is, as the box of a notice says it. */
    public static String kind(Duty.Lasting lasting) {
        return lasting.trouble().reach() == Duty.Reach.ATTENTION ? "warn" : "bad";
    }

    /** Milliseconds, whole ones from ten on. */
    public static double milliseconds(Duration time) {
        double exact = time.toNanos() / 1_000_000d;
        return exact >= 10 ? Math.rint(exact) : exact;
    }
}
