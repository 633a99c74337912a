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
import vn.cauviec.people.domain.MergeProposal.Decision;

/** SQL of proposals to merge. Seen by whoever sees both persons. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MergeStore {
    private static final String SELECT = """
            SELECT id, from_id, into_id, reason, proposed_at, proposed_by, decision, decided_by
            FROM people.merge_proposal
            """;

    private final JdbcClient jdbc;

    MergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when one is open for the record that would end. */
    boolean insert(MergeProposal proposal) {
        return jdbc.sql("""
                        INSERT INTO people.merge_proposal (id, from_id, into_id, reason, proposed_at, proposed_by)
                        VALUES (:id, :from, :into, :reason, :at, :by)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", proposal.id())
                        .param("from", proposal.from())
                        .param("into", proposal.into())
                        .param("reason", proposal.reason())
                        .param("at", Timestamp.from(proposal.proposedAt()))
                        .param("by", proposal.proposedBy())
                        .update()
                == 1;
    }

    Optional<MergeProposal> findOpen(UUID from, UUID into) {
        return jdbc.sql(SELECT + """
                        WHERE from_id = :from
                          AND into_id = :into
                          AND decision IS NULL
                        """)
                .param("from", from)
                .param("into", into)
                .query((row, _) -> proposal(row))
                .optional();
    }

    Optional<MergeProposal> lock(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = :id\nFOR UPDATE")
                .param("id", id)
                .query((row, _) -> proposal(row))
                .optional();
    }

    /** Those that wait, oldest first. */
    List<MergeProposal> listOpen() {
        return jdbc.sql(SELECT + "WHERE decision IS NULL\nORDER BY proposed_at, id")
                .query((row, _) -> proposal(row))
                .list();
    }

    /** How many wait that the account did not propose itself. */
    long countOpenOfOthers(UUID account) {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM people.merge_proposal
                        WHERE decision IS NULL
                          AND proposed_by <> :account
                        """).param("account", account).query(Long.class).single();
    }

    void decide(UUID id, Decision decision, UUID by, Instant at) {
        jdbc.sql("""
                        UPDATE people.merge_proposal
                        SET decision = :decision, decided_by = :by, decided_at = :at
                        WHERE id = :id
                        """)
                .param("id", id)
                .param("decision", decision.name())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    private static MergeProposal proposal(ResultSet row) throws SQLException {
        var decision = row.getString("decision");
        return new MergeProposal(
                row.getObject("id", UUID.class),
                row.getObject("from_id", UUID.class),
                row.getObject("into_id", UUID.class),
                row.getString("reason"),
                row.getTimestamp("proposed_at").toInstant(),
                row.getObject("proposed_by", UUID.class),
                decision == null ? null : Decision.valueOf(decision),
                row.getObject("decided_by", UUID.class));
    }
}
