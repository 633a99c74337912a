package vn.cauviec.plans.web;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestPersons;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.Sex;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.reference.UnitId;

/** People at work in a ledger of its own, recorded by an officer of the department. */
final class KnownResults {
    private final Ledger ledger;
    private final TestPersons persons;
    private final Actor recorder;

    KnownResults(ApplicationContext server) {
        ledger = server.getBean(Ledger.class);
        persons = server.getBean(TestPersons.class);
        var accounts = server.getBean(TestAccounts.class);
        recorder = accounts.actor(accounts.staff(Role.DEPARTMENT_OFFICER, TestPersons.LAO_CAI.value()));
    }

    UUID record(UUID person, Sex sex, UnitId unit, LocalDate start, Ledger.Channel channel) {
        var result = new Ledger.Result(
                Ledger.Kind.JOB, person, sex, start, unit, null, channel, "placement", UUID.randomUUID());
        return persons.as(recorder, () -> ledger.record(recorder, result));
    }

    void reverse(UUID entry) {
        persons.as(recorder, () -> {
            ledger.reverse(recorder, entry, "Ghi nhầm người");
            return true;
        });
    }
}
