package vn.cauviec;

import java.time.LocalDate;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.SystemWork;

/** Questions that people have asked the job search on other days. */
@TestComponent
public class TestQuestions {
    private final JdbcClient jdbc;
    private final SystemWork work;
    private final BusinessClock clock;

    TestQuestions(JdbcClient jdbc, SystemWork work, BusinessClock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    /** Asked by many on several days. */
    public void often(String text, int found) {
        asked(text, 4, found, 4, LocalDate.ofInstant(clock.systemNow(), BusinessClock.ZONE));
    }

    /**
     * Asked on some days before today.
     *
     * @param writtenOn day of the system clock
     */
    public void asked(String text, int timesADay, int found, int days, LocalDate writtenOn) {
        for (int i = 1; i <= days; i++) {
            var day = clock.today().minusDays(i);
            work.run(
                    "test",
                    () -> jdbc.sql("""
                            INSERT INTO vacancies.asked_text (day, text, times, found, outcome, written_on)
                            VALUES (:day, :text, :times, :found, :outcome, :on)
                            """)
                            .param("day", day)
                            .param("text", text)
                            .param("times", timesADay)
                            .param("found", found)
                            .param("outcome", found == 0 ? "NOTHING" : "FOUND")
                            .param("on", writtenOn)
                            .update());
        }
    }

    /** How many have asked the text, as the table has it. */
    public int times(String text) {
        return work.call(
                "test",
                () -> jdbc.sql("SELECT coalesce(sum(times), 0)::int FROM vacancies.asked_text WHERE text = :text")
                        .param("text", text)
                        .query(Integer.class)
                        .single());
    }

    /** How many rows have some part of a text. */
    public int rows(String part) {
        return work.call(
                "test",
                () -> jdbc.sql("SELECT count(*)::int FROM vacancies.asked_text WHERE strpos(text, :part) > 0")
                        .param("part", part)
                        .query(Integer.class)
                        .single());
    }
}
