package vn.cauviec.operations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.NightlyWork.Clearing;

/** Rows that are no longer needed go at night; what is needed stays, and the audit log always. */
@CauViecTest
class ClearOldRowsDbTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Autowired
    ClearOldRows work;

    @Autowired
    List<Clearing> clearings;

    @Autowired
    TestAccounts accounts;

    @Autowired
    DatabaseCredentials database;

    private final Instant now = Instant.now();

    @Test
    void signInAttemptsGo() {
        assertGoes("access.sign_in_attempt", "address_key", """
                INSERT INTO access.sign_in_attempt (login_key, address_key, succeeded, at)
                VALUES ('\\x00', CAST(:mark AS bytea), false, :at)
                """);
    }

    @Test
    void turnsOfLimitsGo() {
        assertGoes("access.limited_turn", "who_key", """
                INSERT INTO access.limited_turn (what, who_key, at)
                VALUES ('TEST', CAST(:mark AS bytea), :at)
                """);
    }

    @Test
    void spentPuzzlesGo() {
        assertGoes("access.spent_puzzle", "nonce", """
                INSERT INTO access.spent_puzzle (nonce, at)
                VALUES (:mark, :at)
                """);
    }

    @Test
    void usedAndExpiredLinksGo() {
        assertGoes("access.invitation", "token_digest", """
                INSERT INTO access.invitation (token_digest, account_id, created_at, expires_at)
                VALUES (CAST(:mark AS bytea), :account, :at, :at)
                """);
        assertGoes("access.invitation", "token_digest", """
                INSERT INTO access.invitation (token_digest, account_id, created_at, expires_at, used_at)
                VALUES (CAST(:mark AS bytea), :account, :at, CAST(:at AS timestamptz) + interval '1 year', :at)
                """);
    }

    @Test
    void proofsGo() {
        assertGoes("access.proof", "secret_hash", """
                INSERT INTO access.proof (id, account_id, purpose, kind, name_key, name_sealed, secret_hash, created_at, expires_at)
                VALUES (gen_random_uuid(), :account, 'LOGIN', 'EMAIL', '\\x00', '\\x00', CAST(:mark AS bytea), :at, :at)
                """);
    }

    @Test
    void devicesThatCameNoMoreGo() {
        assertGoes("access.known_device", "device_digest", """
                INSERT INTO access.known_device (account_id, device_digest, first_seen_at, last_seen_at)
                VALUES (:account, CAST(:mark AS bytea), :at, :at)
                """);
    }

    @Test
    void expiredSessionsGo() {
        assertGoes("access.session", "session_id", """
                INSERT INTO access.session
                  (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time)
                VALUES (:mark, :mark, 0, 0, 60, extract(epoch FROM CAST(:at AS timestamptz)) * 1000)
                """);
    }

    @Test
    void formsOfRegistrationGo() {
        assertGoes("people.sign_up_form", "form_key", """
                INSERT INTO people.sign_up_form (form_key, at)
                VALUES (CAST(:mark AS uuid), :at)
                """);
    }

    @Test
    void sentLettersGoAndStuckOnesStay() {
        String letter = """
                INSERT INTO operations.outbox (id, key, kind, created_at, state, next_try_at, ended_at)
                VALUES (gen_random_uuid(), :mark, 'TEST', :at, '%s', :at, :at)
                """;
        assertGoes("operations.outbox", "key", letter.formatted("SENT"));
        assertGoes("operations.outbox", "key", letter.formatted("STALE"));
        var stuck = insert("""
                INSERT INTO operations.outbox (id, key, kind, sealed, created_at, state, next_try_at)
                VALUES (gen_random_uuid(), :mark, 'TEST', '\\x00', :at, 'STUCK', :at)
                """, now.minus(Duration.ofDays(2000)));
        work.run();
        assertThat(isThere("operations.outbox", "key", stuck)).isTrue();
        owner().sql("DELETE FROM operations.outbox WHERE kind = 'TEST'").update();
    }

    @Test
    void theAuditLogIsNeverCleared() {
        assertThat(clearings)
                .noneSatisfy(clearing ->
                        assertThat(clearing.deletion() + clearing.table()).contains("audit"));
        assertThat(owner().sql("""
                                SELECT has_table_privilege('cauviec_worker', 'access.audit_write', 'DELETE')
                                  OR has_table_privilege('cauviec_worker', 'access.audit_read', 'DELETE')
                                """).query(Boolean.class).single()).isFalse();
    }

    @Test
    void theDocumentSaysHowLongEachIsKept() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("../docs/operations.md"))) {
            var cells = line.split("\\|", -1);
            if (cells.length == 5 && cells[1].matches(" `[a-z_]+\\.[a-z_]+` ") && cells[2].matches(" \\d+ days? ")) {
                documented.put(cells[1].strip(), cells[2].strip());
            }
        }
        Map<String, String> ours = new TreeMap<>();
        for (var clearing : clearings) {
            long days = clearing.kept().toDays();
            ours.put("`" + clearing.table() + "`", days + (days == 1 ? " day" : " days"));
        }
        assertThat(documented).isEqualTo(ours);
    }

    /** A row that ended a minute longer ago than it is kept goes, one that ended a minute less ago stays. */
    private void assertGoes(String table, String column, String insertion) {
        var kept = clearings.stream()
                .filter(clearing -> clearing.table().equals(table))
                .findFirst()
                .orElseThrow()
                .kept();
        var old = insert(insertion, now.minus(kept).minus(A_MINUTE));
        var young = insert(insertion, now.minus(kept).plus(A_MINUTE.multipliedBy(30)));

        work.run();

        assertThat(isThere(table, column, old)).as("the old one").isFalse();
        if (!table.equals("access.session")) { // each node ends these itself
            assertThat(isThere(table, column, young)).as("the young one").isTrue();
        }
        owner().sql("DELETE FROM " + table + " WHERE " + column + "::text = :mark OR " + column + "::text = :hex")
                .param("mark", young)
                .param("hex", hex(young))
                .update();
    }

    private String insert(String insertion, Instant at) {
        var mark = UUID.randomUUID().toString();
        var statement = owner().sql(insertion).param("mark", mark).param("at", Timestamp.from(at));
        if (insertion.contains(":account")) {
            statement.param(
                    "account", accounts.actor(accounts.staff(Role.MODERATOR)).accountId());
        }
        statement.update();
        return mark;
    }

    private boolean isThere(String table, String column, String mark) {
        return owner().sql(
                        "SELECT EXISTS (SELECT 1 FROM " + table + " WHERE trim(" + column + "::text) IN (:mark, :hex))")
                .param("mark", mark)
                .param("hex", hex(mark))
                .query(Boolean.class)
                .single();
    }

    private static String hex(String mark) {
        return "\\x" + HexFormat.of().formatHex(mark.getBytes(StandardCharsets.US_ASCII));
    }

    private JdbcClient owner() {
        var login = database.owner();
        return JdbcClient.create(new DriverManagerDataSource(database.jdbcUrl(), login.user(), login.password()));
    }
}
