package vn.cauviec.operations.domain;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.operations.Duty;
import vn.cauviec.operations.Premises;
import vn.cauviec.operations.SystemWork;

/** Looks every few seconds at what the modules have to tell, and remembers since when something has been wrong. */
@Component
class DutyWatch implements Duty, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DutyWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final DatabasePulse pulse;
    private final ChangeFeed.Lag followers;
    private final ApplicationAvailability availability;
    private final List<Source> sources;
    private final BusinessClock clock;
    private final String node;
    private final Map<Source, Report> reports = new HashMap<>();
    private final Set<Source> failing = new HashSet<>();
    private volatile List<Lasting> seen = List.of();
    private volatile List<Section> sections = List.of();
    private final MultiGauge gauges;
    private final SystemWork.Loop loop = new SystemWork.Loop("duty-watch", PAUSE, this::look);

    DutyWatch(
            DatabasePulse pulse,
            ChangeFeed.Lag followers,
            ApplicationAvailability availability,
            ObjectProvider<Source> sources,
            BusinessClock clock,
            Premises premises,
            MeterRegistry meters) {
        this.pulse = pulse;
        this.followers = followers;
        this.availability = availability;
        this.sources =
                sources.stream().sorted(Comparator.comparingInt(Source::order)).toList();
        this.clock = clock;
        gauges = MultiGauge.builder("cauviec.duty").register(meters);
        node = premises.nodeFolder().getFileName().toString().replaceFirst("^node-", "");
    }

    @Override
    public State state() {
        return judge(
                pulse.awaySince().isPresent(),
                availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && followers.isCaughtUpOnce(),
                seen);
    }

    static State judge(boolean databaseAway, boolean ready, List<Lasting> troubles) {
        if (databaseAway) {
            return State.DOWN;
        }
        if (!ready) {
            return State.STARTING;
        }
        return troubles.stream().anyMatch(lasting -> lasting.trouble().reach() != Reach.ATTENTION)
                ? State.DEGRADED
                : State.UP;
    }

    @Override
    public String node() {
        return node;
    }

    @Override
    public List<Lasting> troubles() {
        var away = pulse.awaySince()
                .map(since -> new Lasting(
                        new Trouble(
                                "database",
                                "operations.trouble.database",
                                List.of(new Value.Moment(since)),
                                "",
                                Reach.ALL_NODES),
                        since));
        return Stream.concat(away.stream(), seen.stream()).toList();
    }

    @Override
    public List<Section> sections() {
        return sections;
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.end();
    }

    @Override
    public boolean isRunning() {
        return loop.isGoing();
    }

    private void look() {
        var now = clock.systemNow();
        sources.forEach(source -> ask(source, now));
        var troubles = sources.stream()
                .flatMap(source -> report(source).troubles().stream())
                .toList();
        remember(troubles, now);
        sections = sources.stream()
                .map(source -> new Section(source.heading(), report(source).figures()))
                .filter(section -> !section.figures().isEmpty())
                .toList();
        measure();
    }

    /** Each figure is a gauge as well, named by its code. */
    private void measure() {
        var rows = new ArrayList<MultiGauge.Row<?>>();
        for (var section : sections) {
            for (var figure : section.figures()) {
                rows.add(MultiGauge.Row.of(
                        Tags.of("figure", figure.code()), figure.value().measure()));
            }
        }
        gauges.register(rows, true);
    }

    private Report report(Source source) {
        return reports.getOrDefault(source, new Report(List.of(), List.of()));
    }

    private void ask(Source source, Instant now) {
        try {
            reports.put(source, source.look(now));
            failing.remove(source);
        } catch (DataAccessException | TransactionException e) {
            // Without the database there is nothing new to say; where in the program that was noticed helps nobody.
            if (isRunning() && failing.add(source)) {
                LOG.warn("{} cannot be looked at; trying again: {}", source.heading(), e.getMessage());
            }
        } catch (RuntimeException e) {
            // The others have to be heard all the same.
            if (isRunning() && failing.add(source)) {
                LOG.warn("{} cannot be looked at; trying again", source.heading(), e);
            }
        }
    }

    private void remember(List<Trouble> troubles, Instant now) {
        var before = seen;
        var lasting = new ArrayList<Lasting>();
        for (var trouble : troubles) {
            var since = before.stream()
                    .filter(known -> known.trouble().code().equals(trouble.code()))
                    .map(Lasting::since)
                    .findFirst();
            if (since.isEmpty()) {
                LOG.warn("Trouble: {}", trouble.code());
            }
            lasting.add(new Lasting(trouble, since.orElse(now)));
        }
        before.stream()
                .map(known -> known.trouble().code())
                .filter(code ->
                        troubles.stream().noneMatch(trouble -> trouble.code().equals(code)))
                .forEach(code -> LOG.warn("Trouble is over: {}", code));
        lasting.sort(
                Comparator.<Lasting, Boolean>comparing(known -> known.trouble().reach() == Reach.ATTENTION)
                        .thenComparing(Lasting::since));
        seen = List.copyOf(lasting);
    }
}
