package vn.cauviec.vacancies.domain.learning;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.vacancies.domain.learning.AskedTexts.Answered;
import vn.cauviec.vacancies.domain.learning.AskedTexts.Asked;
import vn.cauviec.vacancies.domain.learning.AskedTexts.Outcome;

/** SQL of what was asked. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class AskedTextStore {
    private final JdbcClient jdbc;

    AskedTextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the texts, so that two nodes that write at once wait for each other instead of for ever. */
    void add(Map<Asked, Answered> taken, LocalDate writtenOn) {
        var asked = taken.keySet().stream()
                .sorted(Comparator.comparing(Asked::text).thenComparing(Asked::day))
                .toList();
        var answers = asked.stream().map(taken::get).toList();
        jdbc.sql("""
                        INSERT INTO vacancies.asked_text AS known (day, text, times, found, outcome, written_on)
                        SELECT CAST(day AS date), text, times, found, outcome, :on
                        FROM unnest(CAST(:days AS text[]), CAST(:texts AS text[]), CAST(:times AS int[]), CAST(:found AS int[]),
                          CAST(:outcomes AS text[])) fresh (day, text, times, found, outcome)
                        ON CONFLICT (day, text) DO UPDATE
                        SET times = known.times + excluded.times, found = excluded.found, outcome = excluded.outcome,
                          written_on = excluded.written_on
                        """)
                .param("days", asked.stream().map(one -> one.day().toString()).toArray(String[]::new))
                .param("texts", asked.stream().map(Asked::text).toArray(String[]::new))
                .param("times", answers.stream().map(Answered::times).toArray(Integer[]::new))
                .param("found", answers.stream().map(Answered::found).toArray(Integer[]::new))
                .param(
                        "outcomes",
                        answers.stream().map(one -> one.outcome().name()).toArray(String[]::new))
                .param("on", writtenOn)
                .update();
    }

    /** Nothing happens when the text was written for the day before. */
    void addOnce(Asked asked, Answered answered, LocalDate writtenOn) {
        jdbc.sql("""
                        INSERT INTO vacancies.asked_text (day, text, times, found, outcome, written_on)
                        VALUES (:day, :text, :times, :found, :outcome, :on)
                        ON CONFLICT DO NOTHING
                        """)
                .param("day", asked.day())
                .param("text", asked.text())
                .param("times", answered.times())
                .param("found", answered.found())
                .param("outcome", answered.outcome().name())
                .param("on", writtenOn)
                .update();
    }

    /** A text that many have asked. */
    record Often(String text, int times, int days, int found, Outcome outcome) {}

    /** What many have asked, most first. */
    List<Often> listOften(int most) {
        return jdbc.sql("""
                        SELECT text, times, days, found, outcome
                        FROM vacancies.often_asked
                        ORDER BY times DESC, text
                        LIMIT :most
                        """)
                .param("most", most)
                .query((row, _) -> new Often(
                        row.getString("text"),
                        row.getInt("times"),
                        row.getInt("days"),
                        row.getInt("found"),
                        Outcome.valueOf(row.getString("outcome"))))
                .list();
    }
}
