package vn.cauviec.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestDatabase;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestPersons;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;

/** Every role against every kind of person: who sees whom. The table of roles.md as it comes out of PostgreSQL. */
@CauViecTest
class SightMatrixDbTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 14);

    @Autowired
    TestPersons persons;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DatabaseCredentials database;

    @Test
    void eachRoleSeesWhomTheTableOfRolesSays() {
        var subjects = subjects();
        var lines = new ArrayList<String>();
        actors(subjects).forEach((name, actor) -> lines.add("%-28s %s".formatted(name, seen(actor, subjects))));

        assertThat(lines)
                .containsExactly(
                        // claimed, claimed and served, confirmed, confirmed and served, checked, merged
                        "visitor                      ......",
                        "the claimed person           c.....",
                        "another worker               ......",
                        "officer of the commune       cCfFkm",
                        "officer of another commune   ......",
                        "officer whose role has ended ......",
                        "consultant                   .C.F..",
                        "department officer           cCfFkm",
                        "moderator                    ......",
                        "department head              ......",
                        "data protection officer      ......",
                        "administrator                ......",
                        "user of a verified employer  ......",
                        "head of a verified employer  ......");
    }

    @Test
    void whatHangsOnAPersonIsSeenWithThePersonOnly() {
        var person = persons.registered(TestPersons.Y_TY).personId();
        var officer = accounts.actor(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()));
        var stranger = accounts.actor(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.SA_PA.value()));
        persons.as(officer, () -> {
            people.beginService(person, TODAY);
            people.changeEmploymentStatus(person, EmploymentStatus.UNEMPLOYED, TODAY);
            people.giveConsent(person, new Consent(Consent.Kind.APPLICATION, "thu", Consent.Channel.COUNTER));
            return true;
        });

        for (var table : List.of(
                "person_identifier", "residence", "residence_as_recorded", "employment_status", "consent", "care")) {
            assertThat(rowsOf(officer, table, person)).as(table).isEqualTo(1);
            assertThat(rowsOf(stranger, table, person)).as(table).isZero();
            assertThat(rowsOf(Actor.VISITOR, table, person)).as(table).isZero();
        }
    }

    private long rowsOf(Actor actor, String table, UUID person) {
        return persons.as(
                actor,
                () -> jdbc.sql("SELECT count(*) FROM people." + table + " WHERE person_id = ?")
                        .param(person)
                        .query(Long.class)
                        .single());
    }

    /** One person of each kind, all of Y Tý; the letter stands in the lines above. */
    private Map<String, UUID> subjects() {
        var subjects = new LinkedHashMap<String, UUID>();
        subjects.put("c", persons.claimed(TestPersons.Y_TY).personId());
        var served = persons.claimed(TestPersons.Y_TY);
        serve(accounts.actor(served.account()), served.personId());
        subjects.put("C", served.personId());
        subjects.put("f", persons.registered(TestPersons.Y_TY).personId());
        var confirmed = persons.registered(TestPersons.Y_TY).personId();
        serve(accounts.actor(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value())), confirmed);
        subjects.put("F", confirmed);
        var checked = persons.registered(TestPersons.Y_TY).personId();
        owner().sql("UPDATE people.person SET standing = 'CHECKED' WHERE id = ?")
                .param(checked)
                .update();
        subjects.put("k", checked);
        var merged = persons.registered(TestPersons.Y_TY).personId();
        owner().sql("UPDATE people.person SET standing = 'MERGED', merged_into = ? WHERE id = ?")
                .params(checked, merged)
                .update();
        subjects.put("m", merged);
        return subjects;
    }

    private void serve(Actor actor, UUID person) {
        persons.as(actor, () -> {
            people.beginService(person, TODAY);
            return true;
        });
    }

    private Map<String, Actor> actors(Map<String, UUID> subjects) {
        var company = employers.verified("Công ty Bảng Vai Trò").id();
        var laoCai = TestPersons.LAO_CAI.value();
        var actors = new LinkedHashMap<String, Actor>();
        actors.put("visitor", Actor.VISITOR);
        actors.put("the claimed person", actorOf(subjects.get("c")));
        actors.put(
                "another worker",
                accounts.actor(persons.claimed(TestPersons.Y_TY).account()));
        actors.put("officer of the commune", staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()));
        actors.put("officer of another commune", staff(Role.COMMUNE_OFFICER, TestPersons.SA_PA.value()));
        var former = staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value());
        owner().sql("UPDATE access.role_grant SET valid_to = ? WHERE account_id = ?")
                .params(TODAY, former.accountId())
                .update();
        actors.put("officer whose role has ended", former);
        actors.put("consultant", staff(Role.CONSULTANT, laoCai));
        actors.put("department officer", staff(Role.DEPARTMENT_OFFICER, laoCai));
        actors.put("moderator", staff(Role.MODERATOR, laoCai));
        actors.put("department head", staff(Role.DEPARTMENT_HEAD, laoCai));
        actors.put("data protection officer", staff(Role.DATA_PROTECTION_OFFICER, laoCai));
        actors.put("administrator", staff(Role.ADMINISTRATOR, laoCai));
        actors.put("user of a verified employer", accounts.actor(accounts.employer(Role.EMPLOYER_USER, company)));
        actors.put("head of a verified employer", accounts.actor(accounts.employer(Role.EMPLOYER_HEAD, company)));
        return actors;
    }

    private Actor staff(Role role, long unit) {
        return accounts.actor(accounts.staff(role, unit));
    }

    private Actor actorOf(UUID person) {
        var account = owner().sql("SELECT account_id FROM people.person WHERE id = ?")
                .param(person)
                .query(UUID.class)
                .single();
        return accounts.actor(new TestAccounts.Account(account, "", ""));
    }

    /** The letter of each person who is seen, a dot for each who is not. */
    private String seen(Actor actor, Map<String, UUID> subjects) {
        var seen = persons.as(
                actor,
                () -> jdbc.sql("SELECT id FROM people.face_person WHERE id = ANY (:ids)")
                        .param("ids", subjects.values().toArray(UUID[]::new))
                        .query(UUID.class)
                        .set());
        var line = new StringBuilder();
        subjects.forEach((letter, id) -> line.append(seen.contains(id) ? letter : "."));
        return line.toString();
    }

    private JdbcClient owner() {
        return TestDatabase.owner(database);
    }
}
