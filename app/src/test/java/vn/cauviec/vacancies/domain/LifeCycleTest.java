package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.cauviec.access.domain.RoleRightsFixture;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Grant;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.VacancyStatus;
import vn.cauviec.vacancies.domain.LifeCycle.Party;

class LifeCycleTest {
    private static final Set<Party> PEOPLE = EnumSet.of(Party.EMPLOYER, Party.MODERATOR, Party.IMPORTER);

    /** Every step that somebody may take: status, source of the ad, action, who, next status. What is not here is refused. */
    private static final String ALLOWED = """
            DRAFT     EMPLOYER EDIT           EMPLOYER_USER EMPLOYER_HEAD -> DRAFT
            DRAFT     EMPLOYER SEND           EMPLOYER_USER EMPLOYER_HEAD -> SUBMITTED
            DRAFT     EMPLOYER STOP           EMPLOYER_USER EMPLOYER_HEAD -> STOPPED
            DRAFT     IMPORT   EDIT           EMPLOYER_USER EMPLOYER_HEAD MODERATOR -> DRAFT
            DRAFT     IMPORT   SEND           EMPLOYER_USER EMPLOYER_HEAD -> SUBMITTED
            DRAFT     IMPORT   APPROVE        MODERATOR -> PUBLISHED
            DRAFT     IMPORT   STOP           EMPLOYER_USER EMPLOYER_HEAD MODERATOR -> STOPPED
            SUBMITTED EMPLOYER WITHDRAW       EMPLOYER_USER EMPLOYER_HEAD -> DRAFT
            SUBMITTED EMPLOYER APPROVE        MODERATOR -> PUBLISHED
            SUBMITTED EMPLOYER RETURN         MODERATOR -> RETURNED
            SUBMITTED EMPLOYER STOP           MODERATOR -> STOPPED
            SUBMITTED IMPORT   WITHDRAW       EMPLOYER_USER EMPLOYER_HEAD -> DRAFT
            SUBMITTED IMPORT   APPROVE        MODERATOR -> PUBLISHED
            SUBMITTED IMPORT   RETURN         MODERATOR -> RETURNED
            SUBMITTED IMPORT   STOP           MODERATOR -> STOPPED
            RETURNED  EMPLOYER EDIT           EMPLOYER_USER EMPLOYER_HEAD -> RETURNED
            RETURNED  EMPLOYER SEND           EMPLOYER_USER EMPLOYER_HEAD -> SUBMITTED
            RETURNED  EMPLOYER STOP           EMPLOYER_USER EMPLOYER_HEAD -> STOPPED
            RETURNED  EMPLOYER APPEAL         EMPLOYER_USER EMPLOYER_HEAD -> RETURNED
            RETURNED  EMPLOYER GRANT_APPEAL   MODERATOR -> SUBMITTED
            RETURNED  EMPLOYER DENY_APPEAL    MODERATOR -> RETURNED
            RETURNED  IMPORT   EDIT           MODERATOR -> DRAFT
            RETURNED  IMPORT   EDIT           EMPLOYER_USER EMPLOYER_HEAD -> RETURNED
            RETURNED  IMPORT   SEND           EMPLOYER_USER EMPLOYER_HEAD -> SUBMITTED
            RETURNED  IMPORT   STOP           EMPLOYER_USER EMPLOYER_HEAD MODERATOR -> STOPPED
            RETURNED  IMPORT   APPEAL         EMPLOYER_USER EMPLOYER_HEAD -> RETURNED
            RETURNED  IMPORT   GRANT_APPEAL   MODERATOR -> SUBMITTED
            RETURNED  IMPORT   DENY_APPEAL    MODERATOR -> RETURNED
            PUBLISHED EMPLOYER PROPOSE_CHANGE EMPLOYER_USER EMPLOYER_HEAD -> PUBLISHED
            PUBLISHED EMPLOYER ACCEPT_CHANGE  MODERATOR -> PUBLISHED
            PUBLISHED EMPLOYER REFUSE_CHANGE  MODERATOR -> PUBLISHED
            PUBLISHED EMPLOYER EXTEND         EMPLOYER_USER EMPLOYER_HEAD -> PUBLISHED
            PUBLISHED EMPLOYER STOP           EMPLOYER_USER EMPLOYER_HEAD MODERATOR -> STOPPED
            PUBLISHED IMPORT   PROPOSE_CHANGE EMPLOYER_USER EMPLOYER_HEAD MODERATOR -> PUBLISHED
            PUBLISHED IMPORT   ACCEPT_CHANGE  MODERATOR -> PUBLISHED
            PUBLISHED IMPORT   REFUSE_CHANGE  MODERATOR -> PUBLISHED
            PUBLISHED IMPORT   EXTEND         EMPLOYER_USER EMPLOYER_HEAD -> PUBLISHED
            PUBLISHED IMPORT   STOP           EMPLOYER_USER EMPLOYER_HEAD MODERATOR -> STOPPED
            STOPPED   EMPLOYER APPEAL         EMPLOYER_USER EMPLOYER_HEAD -> STOPPED
            STOPPED   EMPLOYER GRANT_APPEAL   MODERATOR -> SUBMITTED
            STOPPED   EMPLOYER DENY_APPEAL    MODERATOR -> STOPPED
            STOPPED   IMPORT   APPEAL         EMPLOYER_USER EMPLOYER_HEAD -> STOPPED
            STOPPED   IMPORT   GRANT_APPEAL   MODERATOR -> SUBMITTED
            STOPPED   IMPORT   DENY_APPEAL    MODERATOR -> STOPPED
            """;

    /** What a hire or its reversal does, whoever recorded it. */
    private static final String HIRES = """
            PUBLISHED HIRE -> PUBLISHED
            PUBLISHED FILL -> FILLED
            PUBLISHED UNDO_HIRE -> PUBLISHED
            STOPPED HIRE -> STOPPED
            STOPPED UNDO_HIRE -> STOPPED
            FILLED HIRE -> FILLED
            FILLED UNDO_HIRE -> FILLED
            FILLED REOPEN -> PUBLISHED
            """;

    @Test
    void everyStatusActionAndRoleIsAllowedOrRefusedAsWritten() {
        var found = new ArrayList<String>();
        for (var from : VacancyStatus.values()) {
            for (var source : AdSource.values()) {
                for (var action : VacancyAction.values()) {
                    addSteps(from, source, action, found);
                }
            }
        }
        assertThat(String.join("\n", found) + "\n").isEqualTo(ALLOWED);
    }

    @Test
    void aHireLeadsWhereWritten() {
        var found = Stream.of(VacancyStatus.values())
                .flatMap(from -> Stream.of(VacancyAction.values())
                        .flatMap(action -> LifeCycle.next(from, false, action, Party.HIRE).stream()
                                .map(to -> from + " " + action + " -> " + to)))
                .collect(Collectors.joining("\n"));
        assertThat(found + "\n").isEqualTo(HIRES);
    }

    @Test
    void onlyAGrantedAppealLeadsOnFromAnAdThatWasStopped() {
        assertThat(LifeCycle.TABLE)
                .filteredOn(row -> row.from() == VacancyStatus.STOPPED)
                .allMatch(row -> row.to() == VacancyStatus.STOPPED
                        || (row.action() == VacancyAction.GRANT_APPEAL && row.party() == Party.MODERATOR));
    }

    /** Whatever people try in whatever order, an ad is public only after a moderator approved it. */
    @Property
    void noSequenceOfStepsMakesAnAdPublicWithoutApproval(@ForAll("attempts") List<Attempt> attempts) {
        var status = VacancyStatus.DRAFT;
        boolean approved = false;
        boolean sent = false;
        for (var attempt : attempts) {
            var next = LifeCycle.next(status, false, attempt.action(), attempt.party());
            if (next.isEmpty()) {
                continue;
            }
            // Only what a moderator decided against can be appealed against, which the table does not know.
            sent |= attempt.action() == VacancyAction.SEND || attempt.action() == VacancyAction.GRANT_APPEAL;
            approved |= attempt.action() == VacancyAction.APPROVE && attempt.party() == Party.MODERATOR;
            status = next.get();
            if (status == VacancyStatus.PUBLISHED || status == VacancyStatus.FILLED) {
                assertThat(approved).isTrue();
                assertThat(sent).isTrue();
            }
        }
    }

    /** Once stopped it stays so unless an appeal is granted, and then it waits for approval; filled is left only by taking a hire back. */
    @Property
    void anAdThatIsClosedOpensAgainOnlyByAReversedHireOrAGrantedAppeal(@ForAll("attempts") List<Attempt> attempts) {
        var status = VacancyStatus.DRAFT;
        for (var attempt : attempts) {
            var next = LifeCycle.next(status, true, attempt.action(), attempt.party());
            if (next.isPresent() && status == VacancyStatus.STOPPED) {
                assertThat(next.get())
                        .isEqualTo(
                                attempt.action() == VacancyAction.GRANT_APPEAL
                                        ? VacancyStatus.SUBMITTED
                                        : VacancyStatus.STOPPED);
            }
            if (next.isPresent() && status == VacancyStatus.FILLED && next.get() != VacancyStatus.FILLED) {
                assertThat(attempt).isEqualTo(new Attempt(VacancyAction.REOPEN, Party.HIRE));
            }
            status = next.orElse(status);
        }
    }

    record Attempt(VacancyAction action, Party party) {}

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(Arbitraries.of(VacancyAction.class), Arbitraries.of(Party.class))
                .as(Attempt::new)
                .list()
                .ofMaxSize(200);
    }

    private static void addSteps(VacancyStatus from, AdSource source, VacancyAction action, List<String> found) {
        boolean imported = source == AdSource.IMPORT;
        Arrays.stream(VacancyStatus.values()).forEach(to -> {
            var roles = Arrays.stream(Role.values())
                    .filter(role -> PEOPLE.stream()
                            .filter(party -> party.isHeldBy(actor(role)))
                            .anyMatch(party -> LifeCycle.next(from, imported, action, party)
                                    .filter(to::equals)
                                    .isPresent()))
                    .map(Role::name)
                    .toList();
            if (!roles.isEmpty()) {
                found.add("%-9s %-8s %-14s %s -> %s".formatted(from, source, action, String.join(" ", roles), to));
            }
        });
    }

    private static Actor actor(Role role) {
        return new Actor(Actor.NOBODY, "", List.of(new Grant(role, null, null)), RoleRightsFixture.of(role));
    }
}
