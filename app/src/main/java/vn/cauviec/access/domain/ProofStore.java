package vn.cauviec.access.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.LoginKind;

/** SQL of proofs: secrets that were sent to a name. Only their hashes are kept. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ProofStore {
    private final JdbcClient jdbc;

    ProofStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody proves who brings the secret. */
    enum Purpose {
        PASSWORD,
        LOGIN
    }

    /** A proof that may still be brought. */
    record Live(UUID id, UUID accountId, LoginKind kind, byte[] nameKey, byte[] nameSealed, byte[] secretHash) {}

    /** A new proof. */
    record Fresh(UUID id, UUID accountId, Purpose purpose, LoginKind kind, byte[] nameKey, byte[] nameSealed) {}

    void insert(Fresh proof, byte[] secretHash, Instant at, Instant expires) {
        jdbc.sql("""
                        INSERT INTO access.proof
                          (id, account_id, purpose, kind, name_key, name_sealed, secret_hash, created_at, expires_at)
                        VALUES (:id, :account, :purpose, :kind, :key, :sealed, :hash, :at, :expires)
                        """)
                .param("id", proof.id())
                .param("account", proof.accountId())
                .param("purpose", proof.purpose().name())
                .param("kind", proof.kind().name())
                .param("key", proof.nameKey())
                .param("sealed", proof.nameSealed())
                .param("hash", secretHash)
                .param("at", Timestamp.from(at))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** From here on no other proof of the account for the purpose can be brought. */
    void expireAll(UUID accountId, Purpose purpose, Instant at) {
        jdbc.sql("""
                        UPDATE access.proof
                        SET expires_at = least(expires_at, :at)
                        WHERE account_id = :account
                          AND purpose = :purpose
                          AND used_at IS NULL
                        """)
                .param("account", accountId)
                .param("purpose", purpose.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** As {@link #expireAll}, for names of one kind. */
    void expire(UUID accountId, Purpose purpose, LoginKind kind, Instant at) {
        jdbc.sql("""
                        UPDATE access.proof
                        SET expires_at = least(expires_at, :at)
                        WHERE account_id = :account
                          AND purpose = :purpose
                          AND kind = :kind
                          AND used_at IS NULL
                        """)
                .param("account", accountId)
                .param("purpose", purpose.name())
                .param("kind", kind.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Live> find(Purpose purpose, byte[] secretHash, Instant at) {
        return query(purpose, secretHash, at, "");
    }

    /** As {@link #find}, held until the transaction ends: of two who bring it at once, the second finds nothing. */
    Optional<Live> hold(Purpose purpose, byte[] secretHash, Instant at) {
        return query(purpose, secretHash, at, "FOR UPDATE OF proof");
    }

    /** The proof that the account waits for, held until the transaction ends; empty after too many wrong tries. */
    Optional<Live> holdAwaited(UUID accountId, Purpose purpose, LoginKind kind, Instant at, int mostWrong) {
        return jdbc.sql("""
                        SELECT id, account_id, kind, name_key, name_sealed, secret_hash
                        FROM access.proof
                        WHERE account_id = :account
                          AND purpose = :purpose
                          AND kind = :kind
                          AND used_at IS NULL
                          AND :at < expires_at
                          AND wrong_tries < :most
                        ORDER BY created_at DESC, id DESC
                        LIMIT 1
                        FOR UPDATE
                        """)
                .param("account", accountId)
                .param("purpose", purpose.name())
                .param("kind", kind.name())
                .param("at", Timestamp.from(at))
                .param("most", mostWrong)
                .query((row, _) -> live(row))
                .optional();
    }

    void wrong(UUID id) {
        jdbc.sql("UPDATE access.proof SET wrong_tries = wrong_tries + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    void use(UUID id, Instant at) {
        jdbc.sql("UPDATE access.proof SET used_at = :at WHERE id = :id")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    private Optional<Live> query(Purpose purpose, byte[] secretHash, Instant at, String lock) {
        return jdbc.sql("""
                        SELECT proof.id, proof.account_id, proof.kind, proof.name_key, proof.name_sealed, proof.secret_hash
                        FROM access.proof
                        JOIN access.account ON account.id = proof.account_id
                        WHERE proof.secret_hash = :hash
                          AND proof.purpose = :purpose
                          AND proof.used_at IS NULL
                          AND :at < proof.expires_at
                          AND account.status = 'ACTIVE'
                        """ + lock)
                .param("hash", secretHash)
                .param("purpose", purpose.name())
                .param("at", Timestamp.from(at))
                .query((row, _) -> live(row))
                .optional();
    }

    private static Live live(ResultSet row) throws SQLException {
        return new Live(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                LoginKind.valueOf(row.getString("kind")),
                row.getBytes("name_key"),
                row.getBytes("name_sealed"),
                row.getBytes("secret_hash"));
    }
}
