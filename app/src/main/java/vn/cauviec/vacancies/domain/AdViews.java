package vn.cauviec.vacancies.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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
    private static final int DAYS = 14;
    private static final Pattern PROGRAM = Pattern.compile(
            "bot|crawl|spider|slurp|preview|facebookexternalhit|curl|wget|python|java/|monitor|headless",
            Pattern.CASE_INSENSITIVE);

    private final CountsInMemory<Seen, Integer> counts;
    private final JdbcClient jdbc;
    private final BusinessClock clock;

    AdViews(JdbcClient jdbc, SystemWork work, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        counts = new CountsInMemory<>("ad-views", work, Integer::sum, this::write);
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
        if (actor.isStaff() || actor.organisations().contains(vacancy.employerId()) || isProgram(program)) {
            return;
        }
        counts.add(new Seen(vacancy.id(), clock.today()), 1);
    }

    /** Whether what a browser says it is names a program. */
    public static boolean isProgram(String browser) {
        return PROGRAM.matcher(browser).find();
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
        counts.start();
    }

    @Override
    public void stop() {
        counts.stop();
    }

    @Override
    public boolean isRunning() {
        return counts.isRunning();
    }

    /** At once what would be written within half a minute. */
    void write() {
        counts.write();
    }

    /** In the order of the ads, so that two nodes that write at once wait for each other instead of for ever. */
    private void write(Map<Seen, Integer> taken) {
        var seen = taken.keySet().stream()
                .sorted(Comparator.comparing(Seen::vacancyId).thenComparing(Seen::day))
                .toList();
        jdbc.sql("""
                        INSERT INTO vacancies.ad_day AS known (vacancy_id, day, views)
                        SELECT vacancy_id, day, views
                        FROM unnest(CAST(:ids AS uuid[]), CAST(CAST(:days AS text[]) AS date[]), CAST(:views AS int[])) fresh (vacancy_id, day, views)
                        ON CONFLICT (vacancy_id, day) DO UPDATE SET views = known.views + excluded.views
                        """)
                .param("ids", seen.stream().map(Seen::vacancyId).toArray(UUID[]::new))
                .param("days", seen.stream().map(one -> one.day().toString()).toArray(String[]::new))
                .param("views", seen.stream().map(taken::get).toArray(Integer[]::new))
                .update();
    }
}
