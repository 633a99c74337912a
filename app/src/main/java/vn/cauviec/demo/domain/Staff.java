package vn.cauviec.demo.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cauviec.access.SampleInvitations;
import vn.cauviec.access.SampleStaff;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.Role;
import vn.cauviec.reference.Unit;

/** The public servants of the story: one officer in each commune, and those of centre and department. */
final class Staff {
    /** How many there are of each role; those of the communes follow the map. */
    private static final Map<Role, Integer> COUNTS = Map.of(
            Role.CONSULTANT, 5,
            Role.MODERATOR, 2,
            Role.DEPARTMENT_OFFICER, 2,
            Role.DEPARTMENT_HEAD, 1,
            Role.DATA_PROTECTION_OFFICER, 1,
            Role.ADMINISTRATOR, 1);

    private static final String KINH = "01";

    private final Calendar calendar;
    private final Persons persons;
    private final Homes homes;

    Staff(Calendar calendar, Persons persons, Homes homes) {
        this.calendar = calendar;
        this.persons = persons;
        this.homes = homes;
    }

    static String officerOf(Homes.Home home) {
        return "officer/" + home.commune().code();
    }

    static String of(Role role, int number) {
        return role.name() + "/" + number;
    }

    /** Somebody of the role. */
    static String any(Role role, Dice dice) {
        return of(role, dice.between(0, COUNTS.getOrDefault(role, 1) - 1));
    }

    /** @param demoCommune whose officer the reader may be */
    List<Event> events(SampleStaff staff, Homes.Home demoCommune) {
        var events = new ArrayList<Event>();
        for (var home : homes.list()) {
            var group = home.groups().pick(Dice.of(0, home.commune().code()));
            var email = home.equals(demoCommune) ? DemoAccount.COMMUNE_OFFICER.email() : "";
            events.add(open(officerOf(home), new Post(Role.COMMUNE_OFFICER, home.commune(), group, email), staff));
        }
        for (var account : DemoAccount.staff()) {
            for (int i = 0; i < COUNTS.getOrDefault(account.role(), 0); i++) {
                var post = new Post(account.role(), scope(account.role()), KINH, i == 0 ? account.email() : "");
                events.add(open(of(account.role(), i), post, staff));
            }
        }
        return events;
    }

    /** New colleagues whom the administrator has invited and the head has not granted their role yet. */
    List<Event> invitations(SampleInvitations sample, Homes.Home demoCommune) {
        return List.of(
                invite(1, Role.COMMUNE_OFFICER, demoCommune.commune(), sample),
                invite(2, Role.CONSULTANT, homes.province(), sample));
    }

    private Event invite(int number, Role role, Unit unit, SampleInvitations sample) {
        var key = "invited/" + number;
        var at = calendar.at(calendar.eve().minusDays(number - 1L), Dice.of(0, key));
        return new Event(at, key, of(Role.ADMINISTRATOR, 0), (actor, stage) -> {
            var email = new EmailAddress("can-bo-moi-" + number + "@example.vn");
            var lastDay = calendar.today().plusYears(2);
            stage.made(
                    key,
                    sample.invite(
                            actor,
                            persons.stranger(key, KINH),
                            email,
                            role,
                            unit.id().value(),
                            lastDay));
        });
    }

    /** The province; none for those who look after the system. */
    private @Nullable Unit scope(Role role) {
        return switch (role) {
            case CONSULTANT, MODERATOR, DEPARTMENT_OFFICER, DEPARTMENT_HEAD -> homes.province();
            case WORKER, EMPLOYER_USER, EMPLOYER_HEAD, COMMUNE_OFFICER, DATA_PROTECTION_OFFICER, ADMINISTRATOR -> null;
        };
    }

    /** A post to fill: what its holder does and where, and for whom the reader may sign in. */
    private record Post(Role role, @Nullable Unit unit, String ethnicGroup, String email) {}

    private Event open(String key, Post post, SampleStaff staff) {
        var at = calendar.begin().minusDays(150).atTime(8, 0).atZone(BusinessClock.ZONE);
        return new Event(at.toInstant(), key, "", (_, stage) -> {
            var name = persons.stranger(key, post.ethnicGroup()).full();
            var password = post.email().isEmpty() ? "" : DemoAccount.PASSWORD;
            var unit = post.unit();
            var unitId = unit == null ? null : unit.id().value();
            stage.made(key, staff.open(name, post.email(), password, post.role(), unitId));
        });
    }
}
