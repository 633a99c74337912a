package vn.cauviec.people.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.operations.Vault;
import vn.cauviec.reference.UnitId;

/** SQL of identity numbers: sealed, with a keyed hash for equality. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class IdentifierStore {
    private final JdbcClient jdbc;
    private final Vault vault;

    IdentifierStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** A record of the register and the commune that holds it; nothing of the person. */
    record Holder(UUID personId, UnitId unit) {}

    /** Writes the number, in place of another one of its kind. False when a register record of somebody else has it. */
    boolean put(UUID personId, Identifier identifier, boolean registered, UUID by, Instant at) {
        delete(personId, identifier.kind());
        return putFirst(personId, identifier, registered, by, at);
    }

    /** Writes the first number of its kind of a record. False when a register record of somebody else has it. */
    boolean putFirst(UUID personId, Identifier identifier, boolean registered, UUID by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO people.person_identifier (person_id, kind, key, sealed, registered, recorded_at, recorded_by)
                        SELECT :person, :kind, :key, :sealed, :registered, CAST(:at AS timestamptz), :by
                        WHERE NOT (:registered AND people.is_number_registered(:kind, CAST(:others AS bytea[])))
                        ON CONFLICT DO NOTHING
                        """)
                        .param("person", personId)
                        .param("kind", identifier.kind().name())
                        .param("key", keys(identifier).getFirst())
                        .param("others", keys(identifier).stream().skip(1).toArray(byte[][]::new))
                        .param("sealed", vault.seal(identifier.digits()))
                        .param("registered", registered)
                        .param("at", Timestamp.from(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    void delete(UUID personId, Identifier.Kind kind) {
        jdbc.sql("DELETE FROM people.person_identifier WHERE person_id = :person AND kind = :kind")
                .param("person", personId)
                .param("kind", kind.name())
                .update();
    }

    /** The numbers of a record that ends block nobody any more. */
    void release(UUID personId) {
        jdbc.sql("UPDATE people.person_identifier SET registered = false WHERE person_id = :person")
                .param("person", personId)
                .update();
    }

    /**
     * A consultant begins to serve the person with the number, who stands at the centre's counter. Empty when the number is not in
     * the register.
     */
    Optional<UUID> beginCare(Identifier identifier, LocalDate day, Instant at) {
        return keys(identifier).stream()
                .flatMap(key -> jdbc
                        .sql("""
                                SELECT id
                                FROM people.begin_care_by_number(:kind, :key, :day, :at) AS begun (id)
                                WHERE id IS NOT NULL
                                """)
                        .param("kind", identifier.kind().name())
                        .param("key", key)
                        .param("day", day)
                        .param("at", Timestamp.from(at))
                        .query(UUID.class)
                        .optional()
                        .stream())
                .findFirst();
    }

    List<Identifier> list(UUID personId) {
        return jdbc.sql("""
                        SELECT kind, sealed
                        FROM people.person_identifier
                        WHERE person_id = :person
                        ORDER BY kind
                        """)
                .param("person", personId)
                .query((row, _) -> new Identifier(
                        Identifier.Kind.valueOf(row.getString("kind")), vault.open(row.getBytes("sealed"))))
                .list();
    }

    /** Which record of the register has the number, in the whole province; empty also when the actor may not ask. */
    Optional<Holder> findRegistered(Identifier identifier) {
        return keys(identifier).stream()
                .flatMap(key -> jdbc
                        .sql("SELECT person_id, unit_id FROM people.find_registered(:kind, :key)")
                        .param("kind", identifier.kind().name())
                        .param("key", key)
                        .query((row, _) ->
                                new Holder(row.getObject("person_id", UUID.class), new UnitId(row.getLong("unit_id"))))
                        .optional()
                        .stream())
                .findFirst();
    }

    /** Under which the number may stand: two while the key is being changed. The one that is written comes first. */
    private List<byte[]> keys(Identifier identifier) {
        return vault.hashes(identifier.kind().name(), identifier.digits());
    }
}
