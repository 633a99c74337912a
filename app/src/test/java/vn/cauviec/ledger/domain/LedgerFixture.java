package vn.cauviec.ledger.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.TestDatabase;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Sex;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.ledger.VerifyLedger;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.domain.ShiftedClock;
import vn.cauviec.operations.domain.TimeOrderedIds;
import vn.cauviec.reference.UnitId;

/** A ledger on a database of its own, without the rest of the server. */
final class LedgerFixture {
    static final UnitId UNIT = new UnitId(990001);
    static final Actor OFFICER =
            new Actor(UUID.fromString("00000000-0000-7000-8000-0000000000aa"), "", List.of(), java.util.Set.of());

    final JdbcClient owner;
    private final DataSource ownerSource;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final JdbcClient app;

    private LedgerFixture(DatabaseCredentials credentials) {
        ownerSource = source(credentials.jdbcUrl(), credentials.owner());
        owner = JdbcClient.create(ownerSource);
        var appSource = new com.zaxxer.hikari.HikariDataSource();
        appSource.setJdbcUrl(credentials.jdbcUrl());
        appSource.setUsername(credentials.app().user());
        appSource.setPassword(credentials.app().password());
        appSource.setMaximumPoolSize(4);
        app = JdbcClient.create(appSource);
        transaction = new TransactionTemplate(new JdbcTransactionManager(appSource));
        var clock = new ShiftedClock(Clock.system(BusinessClock.ZONE), Duration.ZERO);
        ledger = new AppendToLedger(
                new LedgerStore(app), new ChangeFeed(app), new TimeOrderedIds(Clock.systemUTC()), clock);
    }

    static LedgerFixture open() {
        var fixture = new LedgerFixture(TestDatabase.fresh());
        fixture.owner
                .sql("INSERT INTO reference.unit (id, level, origin) VALUES (?, 'COMMUNE', 'SHIPPED')")
                .param(UNIT.value())
                .update();
        return fixture;
    }

    /** Runs a piece of the ledger in a transaction of the application. */
    <T> T inTransaction(Function<Ledger, T> work) {
        return transaction.execute(_ -> work.apply(ledger));
    }

    UUID record(UUID person, LocalDate start) {
        return record(person, start, Ledger.Channel.ENTERPRISE_IN_PROVINCE);
    }

    UUID record(UUID person, LocalDate start, Ledger.Channel channel) {
        var result = new Ledger.Result(
                Ledger.Kind.JOB, person, Sex.FEMALE, start, UNIT, null, channel, "placement", UUID.randomUUID());
        return inTransaction(open -> open.record(OFFICER, result));
    }

    void reverse(UUID entry) {
        inTransaction(open -> {
            open.reverse(OFFICER, entry, "ghi nhầm");
            return true;
        });
    }

    void link(UUID from, UUID into) {
        inTransaction(open -> {
            open.linkPersons(OFFICER, from, into);
            return true;
        });
    }

    /** Entries that count, by person at the end of the links and year. */
    Map<String, UUID> counted() {
        return owner
                .sql("SELECT person || ' ' || year AS room, entry_id FROM ledger.counted")
                .query((row, _) -> Map.entry(row.getString("room"), row.getObject("entry_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The first thing that the verification finds; empty when all fits. */
    String verify() {
        return new VerifyLedger(ownerSource).run().firstProblem();
    }

    private static DataSource source(String url, DatabaseCredentials.Login login) {
        return new DriverManagerDataSource(url, login.user(), login.password());
    }
}
