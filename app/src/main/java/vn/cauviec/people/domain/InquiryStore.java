package vn.cauviec.people.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.people.domain.Inquiry.Answer;
import vn.cauviec.reference.UnitId;

/** SQL of questions between communes. Seen by who asked and by whoever sees the person. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class InquiryStore {
    private static final String SELECT = """
            SELECT id, person_id, asking_unit_id, asked_at, asked_by, answer
            FROM people.inquiry
            """;

    private final JdbcClient jdbc;

    InquiryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the same commune has asked about the person and waits for the answer. */
    boolean insert(Inquiry inquiry) {
        return jdbc.sql("""
                        INSERT INTO people.inquiry (id, person_id, asking_unit_id, asked_at, asked_by)
                        VALUES (:id, :person, :unit, :at, :by)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", inquiry.id())
                        .param("person", inquiry.personId())
                        .param("unit", inquiry.askingUnit().value())
                        .param("at", Timestamp.from(inquiry.askedAt()))
                        .param("by", inquiry.askedBy())
                        .update()
                == 1;
    }

    Optional<Inquiry> lock(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id\nFOR UPDATE")
                .param("id", id)
                .query((row, _) -> inquiry(row))
                .optional();
    }

    /** Questions about persons whom the actor sees that wait for an answer, oldest first. */
    List<Inquiry> listWaiting() {
        return jdbc.sql(SELECT + """
                        WHERE answer IS NULL
                          AND EXISTS (SELECT 1 FROM people.person WHERE person.id = person_id)
                        ORDER BY asked_at, id
                        """).query((row, _) -> inquiry(row)).list();
    }

    long countWaiting() {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM people.inquiry
                        WHERE answer IS NULL
                          AND EXISTS (SELECT 1 FROM people.person WHERE person.id = person_id)
                        """).query(Long.class).single();
    }

    /** What the account asked, newest first. */
    List<Inquiry> listAsked(UUID account, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE asked_by = :account
                        ORDER BY asked_at DESC, id
                        LIMIT :limit
                        """)
                .param("account", account)
                .param("limit", limit)
                .query((row, _) -> inquiry(row))
                .list();
    }

    /** How many questions of an officer wait for an answer, for an administrator, who sees none of them. */
    long countOpenOf(UUID officer) {
        return jdbc.sql("SELECT people.count_open_inquiries(:officer)")
                .param("officer", officer)
                .query(Long.class)
                .single();
    }

    /** Those questions are the colleague's from here on. */
    void handOver(UUID officer, UUID colleague) {
        jdbc.sql("SELECT people.hand_over_inquiries(:officer, :colleague)")
                .param("officer", officer)
                .param("colleague", colleague)
                .query((_, _) -> true)
                .list();
    }

    void answer(UUID id, Answer answer, UUID by, Instant at) {
        jdbc.sql("""
                        UPDATE people.inquiry
                        SET answer = :answer, answered_by = :by, answered_at = :at
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("answer", answer.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The person moves to a commune that has asked: that is its answer. */
    void answerMoved(UUID person, UnitId unit, UUID by, Instant at) {
        jdbc.sql("""
                        UPDATE people.inquiry
                        SET answer = 'MOVED', answered_by = :by, answered_at = :at
                        WHERE person_id = :person
                          AND asking_unit_id = :unit
                          AND answer IS NULL
                        """)
                .param("person", person)
                .param("unit", unit.value())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static Inquiry inquiry(ResultSet row) throws SQLException {
        var answer = row.getString("answer");
        return new Inquiry(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                new UnitId(row.getLong("asking_unit_id")),
                row.getTimestamp("asked_at").toInstant(),
                row.getObject("asked_by", UUID.class),
                answer == null ? null : Answer.valueOf(answer));
    }
}
