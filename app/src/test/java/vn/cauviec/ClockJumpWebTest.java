package vn.cauviec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.Sex;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.ledger.VerifyLedger;
import vn.cauviec.operations.DatabaseCredentials;

/** The machine's clock is set back by two hours while people work. */
class ClockJumpWebTest {
    private static final AtomicReference<Duration> SHIFT = new AtomicReference<>(Duration.ZERO);

    @TestConfiguration(proxyBeanMethods = false)
    static class SteeredClock {
        @Bean
        @Primary
        BusinessClock steeredClock() {
            return new BusinessClock() {
                private final Instant day = Instant.parse("2023-06-14T02:00:00Z");
                private final Instant began = Clock.systemUTC().instant();

                @Override
                public Instant now() {
                    return day.plus(Duration.between(began, Clock.systemUTC().instant()))
                            .plus(SHIFT.get());
                }

                @Override
                public Instant systemNow() {
                    return Clock.systemUTC().instant().plus(SHIFT.get());
                }

                @Override
                public boolean isShifted() {
                    return true;
                }
            };
        }
    }

    @Test
    void whoWorksGoesOnWorkingAndTheLedgerFits() {
        try (var server = OwnServer.startWith(SteeredClock.class)) {
            var accounts = server.getBean(TestAccounts.class);
            var browser = server.getBean(Browser.Factory.class)
                    .open()
                    .signIn(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.SA_PA.value()));
            record(server.getBean(Ledger.class), server.getBean(TestPersons.class), accounts);

            SHIFT.set(Duration.of(-2, ChronoUnit.HOURS));

            assertThat(browser.get("/quan-ly").path())
                    .as("nobody is signed out")
                    .isEqualTo("/quan-ly");
            record(server.getBean(Ledger.class), server.getBean(TestPersons.class), accounts);
            assertThat(server.getBean(Browser.Factory.class)
                            .open()
                            .signIn(accounts.staff(Role.CONSULTANT))
                            .get("/quan-ly")
                            .status())
                    .isEqualTo(200);
            var owner = server.getBean(DatabaseCredentials.class);
            assertThat(new VerifyLedger(new DriverManagerDataSource(
                                    owner.jdbcUrl(),
                                    owner.owner().user(),
                                    owner.owner().password()))
                            .run()
                            .firstProblem())
                    .isEmpty();
        }
    }

    private static void record(Ledger ledger, TestPersons persons, TestAccounts accounts) {
        var officer = accounts.actor(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.SA_PA.value()));
        var person = persons.registered(TestPersons.SA_PA).personId();
        persons.as(
                officer,
                () -> ledger.record(
                        officer,
                        new Ledger.Result(
                                Ledger.Kind.JOB,
                                person,
                                Sex.FEMALE,
                                TestHouse.TODAY,
                                TestPersons.SA_PA,
                                null,
                                Ledger.Channel.ENTERPRISE_IN_PROVINCE,
                                "placement",
                                UUID.randomUUID())));
    }
}
