package vn.cauviec.vacancies.domain.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.vacancies.domain.words.AcceptedWord;
import vn.cauviec.vacancies.domain.words.AcceptedWord.ConceptName;
import vn.cauviec.vacancies.domain.words.AcceptedWord.Relation;
import vn.cauviec.vacancies.domain.words.Concept;
import vn.cauviec.vacancies.domain.words.SearchText;

/** SQL of what officers decided about words. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class WordDecisionStore {
    private static final String IGNORED = "IGNORED";
    private static final String DECISION = """
            SELECT id, phrase, relation, concepts, english, reason, times, days, found, decided_by, decided_at, taken_back_by, taken_back_at
            FROM vacancies.word_decision
            """;

    private final JdbcClient jdbc;

    WordDecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The phrase without marks, by which decisions are told apart. */
    static String bare(String phrase) {
        return String.join(" ", SearchText.fold(SearchText.syllables(phrase)));
    }

    /** @return false when a decision about the phrase is in force; one that is just being written is waited for */
    boolean insert(WordDecision decision) {
        var relation = decision.relation();
        return jdbc.sql("""
                        INSERT INTO vacancies.word_decision
                          (id, phrase, bare, relation, concepts, english, reason, times, days, found, decided_by, decided_at)
                        VALUES (:id, :phrase, :bare, :relation, CAST(:concepts AS text[]), :english, :reason, :times, :days, :found, :by, :at)
                        ON CONFLICT (bare) WHERE taken_back_at IS NULL DO NOTHING
                        """)
                        .param("id", decision.id())
                        .param("phrase", decision.phrase())
                        .param("bare", bare(decision.phrase()))
                        .param("relation", relation == null ? IGNORED : relation.name())
                        .param(
                                "concepts",
                                decision.concepts().stream()
                                        .map(name -> name.kind() + ":" + name.key())
                                        .toArray(String[]::new))
                        .param("english", decision.english())
                        .param("reason", decision.reason())
                        .param("times", decision.times())
                        .param("days", decision.days())
                        .param("found", decision.found())
                        .param("by", decision.decidedBy())
                        .param("at", Timestamp.from(decision.decidedAt()))
                        .update()
                == 1;
    }

    /** The decision about the phrase that is in force, whatever its marks. */
    Optional<WordDecision> findInForce(String phrase) {
        return jdbc.sql(DECISION + "WHERE bare = :bare AND taken_back_at IS NULL")
                .param("bare", bare(phrase))
                .query(WordDecisionStore::decision)
                .optional();
    }

    Optional<WordDecision> find(UUID id) {
        return jdbc.sql(DECISION + "WHERE id = :id")
                .param("id", id)
                .query(WordDecisionStore::decision)
                .optional();
    }

    /** @return false when it was taken back before */
    boolean takeBack(UUID id, UUID by, Instant at) {
        return jdbc.sql("""
                        UPDATE vacancies.word_decision
                        SET taken_back_by = :by, taken_back_at = :at
                        WHERE id = :id
                          AND taken_back_at IS NULL
                        """)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Every decision, newest first. */
    List<WordDecision> list(int limit, long offset) {
        return jdbc.sql(DECISION + "ORDER BY decided_at DESC, id DESC LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(WordDecisionStore::decision)
                .list();
    }

    long count() {
        return jdbc.sql("SELECT count(*) FROM vacancies.word_decision")
                .query(Long.class)
                .single();
    }

    /** Phrases that are left out, without marks. */
    Set<String> listIgnored() {
        return Set.copyOf(jdbc.sql("""
                        SELECT bare
                        FROM vacancies.word_decision
                        WHERE relation = 'IGNORED'
                          AND taken_back_at IS NULL
                        """).query(String.class).list());
    }

    /** What the dictionary takes, in the order in which it was accepted. */
    List<AcceptedWord> listAccepted() {
        return jdbc.sql(DECISION + """
                        WHERE relation <> 'IGNORED'
                          AND taken_back_at IS NULL
                        ORDER BY decided_at, id
                        """).query(WordDecisionStore::decision).list().stream()
                .flatMap(decision -> decision.accepted().stream())
                .toList();
    }

    private static WordDecision decision(ResultSet row, int number) throws SQLException {
        var relation = row.getString("relation");
        var takenBackAt = row.getTimestamp("taken_back_at");
        return new WordDecision(
                row.getObject("id", UUID.class),
                row.getString("phrase"),
                relation.equals(IGNORED) ? null : Relation.valueOf(relation),
                Arrays.stream((String[]) row.getArray("concepts").getArray())
                        .map(WordDecisionStore::concept)
                        .toList(),
                row.getString("english"),
                row.getString("reason"),
                row.getInt("times"),
                row.getInt("days"),
                row.getInt("found"),
                row.getObject("decided_by", UUID.class),
                row.getTimestamp("decided_at").toInstant(),
                row.getObject("taken_back_by", UUID.class),
                takenBackAt == null ? null : takenBackAt.toInstant());
    }

    private static ConceptName concept(String written) {
        int colon = written.indexOf(':');
        return new ConceptName(Concept.Kind.valueOf(written.substring(0, colon)), written.substring(colon + 1));
    }
}
