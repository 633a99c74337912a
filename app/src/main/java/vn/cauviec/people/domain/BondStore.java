package vn.cauviec.people.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.people.Consent;

/** SQL of what binds a person to others: consents, and the service of the centre. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BondStore {
    private final JdbcClient jdbc;

    BondStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertConsent(UUID id, UUID person, Consent consent, UUID by, Instant at) {
        jdbc.sql("""
                        INSERT INTO people.consent (id, person_id, kind, text_version, channel, given_at, recorded_by)
                        VALUES (:id, :person, :kind, :version, :channel, :at, :by)
                        """)
                .param("id", id)
                .param("person", person)
                .param("kind", consent.kind().name())
                .param("version", consent.textVersion())
                .param("channel", consent.channel().name())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    void insertCare(UUID person, LocalDate from, UUID by, Instant at) {
        jdbc.sql("""
                        INSERT INTO people.care (person_id, begun_on, begun_by, recorded_at)
                        VALUES (:person, :from, :by, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("person", person)
                .param("from", from)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }
}
