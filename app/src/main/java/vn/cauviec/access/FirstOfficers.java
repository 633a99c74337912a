package vn.cauviec.access;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.Vault;

/**
 * The first administrator and the first department head, where an installation has none: single-use links for whoever sits at the
 * machine. From then on the administrator invites and the head grants. Works without the server, so it stands on a connection alone.
 */
public final class FirstOfficers {
    /** How long a link can be used. */
    public static final Duration LIFE = Duration.ofHours(24);

    private static final List<Role> ROLES = List.of(Role.ADMINISTRATOR, Role.DEPARTMENT_HEAD);
    private static final int SECRET_BYTES = 32;

    /** Keeps two calls apart, so that no role gets two accounts. */
    private static final long LOCK = 0x63762d61646d696eL;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration shift;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param application connections with the application's login
     * @param shift how far business time is from the world's time
     */
    public FirstOfficers(DataSource application, Clock clock, Duration shift) {
        jdbc = JdbcClient.create(application);
        transaction = new TransactionTemplate(new JdbcTransactionManager(application));
        this.clock = clock;
        this.shift = shift;
    }

    /**
     * A way in.
     *
     * @param path of the link below the address of the site; it cannot be found out again
     */
    public record Link(Role role, String path) {
        /** The secret reaches no log. */
        @Override
        public String toString() {
            return "Link[" + role + "]";
        }
    }

    /**
     * Links for the roles that no active account holds; a link that was made for the same role before is void. Audited.
     *
     * @return empty when both roles are held
     */
    @SuppressWarnings("NullAway") // TransactionTemplate may return null only if the work does
    public List<Link> run() {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now.plus(shift), BusinessClock.ZONE);
        return transaction.execute(_ -> {
            jdbc.sql("SELECT pg_advisory_xact_lock(:lock)::text")
                    .param("lock", LOCK)
                    .query(String.class)
                    .optional();
            return ROLES.stream().flatMap(role -> link(role, today, now)).toList();
        });
    }

    private Stream<Link> link(Role role, LocalDate today, Instant now) {
        if (isHeld(role, today)) {
            return Stream.empty();
        }
        var account = findUnclaimed(role).orElseGet(() -> open(role, today, now));
        jdbc.sql("""
                        UPDATE access.invitation
                        SET expires_at = least(expires_at, :now)
                        WHERE account_id = :account
                          AND used_at IS NULL
                        """)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update();
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        INSERT INTO access.invitation (token_digest, account_id, created_at, expires_at)
                        VALUES (:digest, :account, :now, :expires)
                        """)
                .param("digest", Vault.digest(secret))
                .param("account", account)
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .update();
        jdbc.sql("""
                        INSERT INTO access.audit_write (at, account_id, action, kind, subject_id, reason)
                        VALUES (:now, :account, 'FIRST_OFFICER_LINK_MADE', 'account', :account, :role)
                        """)
                .param("account", account)
                .param("role", role.name())
                .param("now", Timestamp.from(now))
                .update();
        return Stream.of(new Link(role, "/moi/" + secret));
    }

    private boolean isHeld(Role role, LocalDate today) {
        return jdbc.sql("""
                        SELECT EXISTS (
                          SELECT 1
                          FROM access.role_grant held
                          JOIN access.account ON account.id = held.account_id
                          WHERE held.role = :role
                            AND account.status = 'ACTIVE'
                            AND held.valid_from <= :today
                            AND (held.valid_to IS NULL OR :today < held.valid_to)
                        )
                        """)
                .param("role", role.name())
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    /** The account of an earlier call whose link nobody has used. */
    private Optional<UUID> findUnclaimed(Role role) {
        return jdbc.sql("""
                        SELECT account.id
                        FROM access.account
                        JOIN access.role_grant held ON held.account_id = account.id
                        WHERE held.role = :role
                          AND held.granted_by IS NULL
                          AND account.status = 'INVITED'
                        ORDER BY account.id
                        LIMIT 1
                        """)
                .param("role", role.name())
                .query((row, _) -> row.getObject("id", UUID.class))
                .optional();
    }

    private UUID open(Role role, LocalDate today, Instant now) {
        var account = jdbc.sql("""
                        INSERT INTO access.account (id, status, created_at)
                        VALUES (uuidv7(), 'INVITED', :now)
                        RETURNING id
                        """)
                .param("now", Timestamp.from(now))
                .query((row, _) -> row.getObject("id", UUID.class))
                .single();
        jdbc.sql("""
                        INSERT INTO access.role_grant (id, account_id, role, valid_from, granted_at)
                        VALUES (uuidv7(), :account, :role, :today, :now)
                        """)
                .param("account", account)
                .param("role", role.name())
                .param("today", today)
                .param("now", Timestamp.from(now))
                .update();
        return account;
    }
}
