package vn.cauviec;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.Vault;

/** Accounts for tests, put straight into the tables by the owner: the pages that open accounts have tests of their own. */
@TestComponent
public class TestAccounts {
    private static final AtomicInteger NUMBER = new AtomicInteger(ChildJvm.firstNumber());
    private static final String PASSWORD = "mat khau thu nghiem";

    private final JdbcClient owner;
    private final Vault vault;
    private final IdSource ids;
    private final Accounts accounts;
    private final String passwordHash;

    TestAccounts(
            DatabaseCredentials credentials, Vault vault, IdSource ids, Accounts accounts, PasswordEncoder passwords) {
        owner = JdbcClient.create(new DriverManagerDataSource(
                credentials.jdbcUrl(),
                credentials.owner().user(),
                credentials.owner().password()));
        this.vault = vault;
        this.ids = ids;
        this.accounts = accounts;
        passwordHash = passwords.encode(PASSWORD);
    }

    /** Somebody who can sign in. */
    public record Account(UUID id, String email, String password) {}

    /** A public servant without a unit. */
    public Account staff(Role role) {
        return account(role, null, null);
    }

    /** A public servant of a unit. */
    public Account staff(Role role, long unitId) {
        return account(role, unitId, null);
    }

    /** A user of a company. */
    public Account employer(Role role, UUID organisationId) {
        return account(role, null, organisationId);
    }

    /** A worker's account, without a person behind it. */
    public Account worker() {
        return account(Role.WORKER, null, null);
    }

    /** The account holds one more role, without a unit. */
    public void alsoHolds(Account account, Role role) {
        owner.sql("""
                        INSERT INTO access.role_grant (id, account_id, role, valid_from, granted_at)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .params(
                        ids.next(),
                        account.id(),
                        role.name(),
                        LocalDate.of(2023, 1, 1),
                        java.sql.Timestamp.from(Clock.system(BusinessClock.ZONE).instant()))
                .update();
    }

    /** The roles of the account ended before the business day of the tests. */
    public void ends(Account account) {
        owner.sql("UPDATE access.role_grant SET valid_to = ? WHERE account_id = ?")
                .params(LocalDate.of(2023, 2, 1), account.id())
                .update();
    }

    /** From here on the account signs in as in a real installation: with a second step, where its rights ask for one. */
    public Account unwaived(Account account) {
        owner.sql("UPDATE access.account SET second_step_waived = false WHERE id = ?")
                .param(account.id())
                .update();
        return account;
    }

    /** The actor behind an account, as a request would have it. */
    public Actor actor(Account account) {
        return accounts.findActor(account.id()).orElseThrow();
    }

    private Account account(Role role, @Nullable Long unitId, @Nullable UUID organisationId) {
        var id = ids.next();
        var number = NUMBER.incrementAndGet();
        var email = "thu" + number + "@example.vn";
        var at = java.sql.Timestamp.from(Clock.system(BusinessClock.ZONE).instant());
        owner.sql("""
                        INSERT INTO access.account (id, staff_name, status, password_hash, created_at, second_step_waived)
                        VALUES (?, ?, 'ACTIVE', ?, ?, true)
                        """)
                .params(id, role.isStaff() ? "Cán bộ thử " + number : "", passwordHash, at)
                .update();
        owner.sql("INSERT INTO access.login (account_id, kind, key, sealed, confirmed_at) VALUES (?, 'EMAIL', ?, ?, ?)")
                .params(id, vault.hash("EMAIL", email), vault.seal(email), at)
                .update();
        owner.sql("""
                        INSERT INTO access.role_grant
                          (id, account_id, role, unit_id, organisation_id, valid_from, granted_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(ids.next(), id, role.name(), unitId, organisationId, LocalDate.of(2023, 1, 1), at)
                .update();
        return new Account(id, email, PASSWORD);
    }
}
