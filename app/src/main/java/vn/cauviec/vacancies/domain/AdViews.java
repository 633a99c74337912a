package vn.cauviec.vacancies.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.SystemWork;

/**
 * How often people looked at each ad, by day: counted in memory and written together every half minute, so that looking costs nothing. A
 * node that is killed loses the last half minute. Programs that say what they are, public servants and the company itself do not count.
 */
@Component
public class AdViews implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AdViews.class);
    private static final String JOB = "ad-views";
    private static final Duration PAUSE = Duration.ofSeconds(30);
    private static final int DAYS = 14;
    private static final Pattern PROGRAM = Pattern.compile(
            "bot|crawl|spider|slurp|preview|facebookexternalhit|curl|wget|python|java/|monitor|headless",
            Pattern.CASE_INSENSITIVE);

    private final Map<Seen, Integer> counts = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;
    private final SystemWork work;
    private final BusinessClock clock;
    private volatile SystemWork.@Nullable Loop loop;

    AdViews(JdbcClient jdbc, SystemWork work, BusinessClock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    private record Seen(UUID vacancyId, LocalDate day) {}

    /**
     * How often an ad was looked at.
     *
     * @param total since it was first public
     * @param days the last two weeks, oldest first; zero where nobody looked
     */
    public record Views(long total, List<Day> days) {
        public Views {
            days = List.copyOf(days);
        }

        public record Day(LocalDate day, int views) {}
    }

    /**
     * Somebody has opened the page of the ad.
     *
     * @param program what the browser says it is
     */
    public void seen(Actor actor, IndexedVacancy vacancy, String program) {
        if (actor.isStaff()
                || actor.organisations().contains(vacancy.employerId())
                || PROGRAM.matcher(program).find()) {
            return;
        }
        counts.merge(new Seen(vacancy.id(), clock.today()), 1, Integer::sum);
    }

    /** @param vacancyId of an ad that the actor's company may see */
    @Transactional(readOnly = true)
    public Views get(UUID vacancyId) {
        var byDay = new HashMap<LocalDate, Integer>();
        jdbc.sql("SELECT day, views FROM vacancies.ad_day WHERE vacancy_id = :vacancy")
                .param("vacancy", vacancyId)
                .query(row -> {
                    byDay.put(row.getObject("day", LocalDate.class), row.getInt("views"));
                });
        counts.forEach((seen, views) -> {
            if (seen.vacancyId().equals(vacancyId)) {
                byDay.merge(seen.day(), views, Integer::sum);
            }
        });
        var first = clock.today().minusDays(DAYS - 1L);
        return new Views(
                byDay.values().stream().mapToLong(Integer::longValue).sum(),
                first.datesUntil(clock.today().plusDays(1))
                        .map(day -> new Views.Day(day, byDay.getOrDefault(day, 0)))
                        .toList());
    }

    @Override
    public void start() {
        loop = SystemWork.Loop.start(JOB, PAUSE, this::write);
    }

    @Override
    public void stop() {
        if (loop != null) {
            loop.end();
            loop = null;
        }
        write();
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }

    /** Writes what was counted since the last time; what cannot be written now is kept. */
    void write() {
        for (var seen : List.copyOf(counts.keySet())) {
            var views = counts.remove(seen);
            if (views == null) {
                continue;
            }
            try {
                work.run(JOB, () -> add(seen, views));
            } catch (DataAccessException | TransactionException e) {
                counts.merge(seen, views, Integer::sum);
                LOG.warn("Views of ads cannot be written now: {}", e.getClass().getSimpleName());
                return;
            }
        }
    }

    private void add(Seen seen, int views) {
        jdbc.sql("""
                        INSERT INTO vacancies.ad_day AS known (vacancy_id, day, views)
                        VALUES (:vacancy, :day, :views)
                        ON CONFLICT (vacancy_id, day) DO UPDATE SET views = known.views + excluded.views
                        """)
                .param("vacancy", seen.vacancyId())
                .param("day", seen.day())
                .param("views", views)
                .update();
    }
}
