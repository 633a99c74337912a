package vn.cauviec.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.CauViecTest;
import vn.cauviec.Golden;
import vn.cauviec.TestAccounts;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.Role;

/** Every role times every right, as a table that a person can read: {@code src/test/resources/golden/role-rights.txt}. */
@CauViecTest
class RoleRightsGoldenTest {
    @Autowired
    RoleRights rights;

    @Autowired
    TestAccounts accounts;

    @Autowired
    IdSource ids;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void eachRoleHoldsTheRightsThatWereReviewed() {
        var held = new EnumMap<Role, Set<Right>>(Role.class);
        for (var role : Role.values()) {
            held.put(role, rights.of(role));
        }
        Golden.check("role-rights.txt", table(held), RoleRightsGoldenTest.class);
    }

    @Test
    void anAccountMayWhatItsRoleMayInJavaAndInTheDatabase() {
        for (var role : Role.values()) {
            var actor = actor(role);
            assertThat(actor.rights()).as(role.name()).isEqualTo(rights.of(role));
            assertThat(rightsInTheDatabase(actor)).as(role.name()).isEqualTo(rights.of(role));
        }
        assertThat(rightsInTheDatabase(Actor.VISITOR)).isEmpty();
    }

    @Test
    void everyRightIsHeldBySomebodyAndEveryRoleHoldsOne() {
        var held = Arrays.stream(Role.values())
                .flatMap(role -> rights.of(role).stream())
                .collect(Collectors.toSet());
        // Keys of providers hold it: no person does.
        assertThat(held).isEqualTo(EnumSet.complementOf(EnumSet.of(Right.VACANCY_DELIVER)));
        assertThat(Role.values()).allMatch(role -> !rights.of(role).isEmpty());
    }

    @Test
    void anotherTableIsADifference() {
        var changed = Map.of(Role.WORKER, Set.of(Right.ACCOUNT_MANAGE));
        assertThat(table(changed)).contains("ACCOUNT_MANAGE").isNotEqualTo(table(Map.of()));
    }

    private Actor actor(Role role) {
        return accounts.actor(
                switch (role) {
                    case WORKER -> accounts.worker();
                    case EMPLOYER_USER, EMPLOYER_HEAD -> accounts.employer(role, ids.next());
                    default -> accounts.staff(role);
                });
    }

    private Set<Right> rightsInTheDatabase(Actor actor) {
        var transaction = new TransactionTemplate(transactions);
        var found = EnumSet.noneOf(Right.class);
        CurrentActor.runAs(
                actor,
                () -> transaction.executeWithoutResult(_ -> {
                    for (var right : Right.values()) {
                        if (jdbc.sql("SELECT access.may(?)")
                                .param(right.name())
                                .query(Boolean.class)
                                .single()) {
                            found.add(right);
                        }
                    }
                }));
        return found;
    }

    /** One line per right, one column per role; the heads of the columns stand above as a staircase. */
    private static String table(Map<Role, Set<Right>> held) {
        var text = new StringBuilder();
        var roles = Role.values();
        for (int i = 0; i < roles.length; i++) {
            text.append(" ".repeat(24)).append("| ".repeat(i)).append(roles[i]).append('\n');
        }
        for (var right : Right.values()) {
            text.append("%-24s".formatted(right));
            text.append(Arrays.stream(roles)
                    .map(role -> held.getOrDefault(role, Set.of()).contains(right) ? "x" : ".")
                    .collect(Collectors.joining(" ")));
            text.append('\n');
        }
        return text.toString();
    }
}
