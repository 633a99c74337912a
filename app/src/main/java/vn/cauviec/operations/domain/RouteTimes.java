package vn.cauviec.operations.domain;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How long answers take, by route, method and kind of answer. The route is the pattern, never the address: addresses hold names and
 * secrets, and there are any number of them.
 */
@Component
public class RouteTimes {
    /** Of what is asked at an address without a route. */
    public static final String NO_ROUTE = "-";

    /** Over this time the middle, the slow end and the slowest are told. */
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int PARTS_OF_WINDOW = 3;
    private static final double MIDDLE = 0.5;
    private static final double SLOW_END = 0.99;
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Set<String> METHODS = Set.of("GET", "POST", "HEAD");
    private static final int HUNDRED = 100;

    /** Every route in every way is fewer; whatever comes beyond is counted together. */
    private static final int MOST_SERIES = 1_000;

    private static final Series THE_REST = new Series(NO_ROUTE, NO_ROUTE, NO_ROUTE);

    private final MeterRegistry registry;
    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    RouteTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Series(String route, String method, String outcome) {}

    /**
     * How long the answers of a route took.
     *
     * @param outcome {@code 2xx}, {@code 5xx}…
     * @param count since the start
     * @param middle half of the last quarter of an hour's were quicker
     * @param slowEnd one in a hundred was slower
     * @param slowest within the last quarter of an hour
     */
    public record Line(
            String route,
            String method,
            String outcome,
            long count,
            Duration middle,
            Duration slowEnd,
            Duration slowest) {}

    /** @param route pattern of the handler that answered; {@link #NO_ROUTE} for none */
    public void record(String route, String method, int status, long nanoseconds) {
        var series = new Series(route, METHODS.contains(method) ? method : NO_ROUTE, status / HUNDRED + "xx");
        var timer = timers.get(series);
        if (timer == null) {
            var counted = timers.size() < MOST_SERIES ? series : THE_REST;
            timer = timers.computeIfAbsent(counted, this::make);
        }
        timer.record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    private Timer make(Series series) {
        return Timer.builder("http.server.requests")
                .tags("uri", series.route(), "method", series.method(), "outcome", series.outcome())
                .publishPercentiles(MIDDLE, SLOW_END)
                .percentilePrecision(1)
                .maximumExpectedValue(LONGEST)
                .distributionStatisticExpiry(WINDOW)
                .distributionStatisticBufferLength(PARTS_OF_WINDOW)
                .register(registry);
    }

    /** The routes that were slowest within the last quarter of an hour, the slowest end first. */
    public List<Line> listSlowest(int limit) {
        return timers.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .filter(line -> !line.slowest().isZero())
                .sorted(Comparator.comparing(Line::slowEnd)
                        .thenComparing(Line::slowest)
                        .reversed()
                        .thenComparing(Line::route)
                        .thenComparing(Line::method)
                        .thenComparing(Line::outcome))
                .limit(limit)
                .toList();
    }

    private static Line line(Series series, Timer timer) {
        var snapshot = timer.takeSnapshot();
        var values = snapshot.percentileValues();
        // The histogram knows one digit, the maximum all of them.
        double max = snapshot.max();
        return new Line(
                series.route(),
                series.method(),
                series.outcome(),
                snapshot.count(),
                Duration.ofNanos((long) Math.min(values[0].value(), max)),
                Duration.ofNanos((long) Math.min(values[1].value(), max)),
                Duration.ofNanos((long) max));
    }
}
