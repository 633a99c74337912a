package vn.cauviec.access.domain;

import java.util.Arrays;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.SystemWork;

/**
 * Brings {@code access.role_right}, which row-level security reads, to the table that ships with this version. Runs before the first
 * request, so that Java and the database never differ about a right.
 */
@Component
class SyncRoleRights implements SmartInitializingSingleton {
    private final SystemWork work;
    private final RoleRights rights;
    private final JdbcClient jdbc;

    SyncRoleRights(SystemWork work, RoleRights rights, JdbcClient jdbc) {
        this.work = work;
        this.rights = rights;
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        work.run("role rights", this::sync);
    }

    private void sync() {
        var pairs = Arrays.stream(Role.values())
                .flatMap(role -> rights.of(role).stream().map(right -> new String[] {role.name(), right.name()}))
                .toList();
        var roles = pairs.stream().map(pair -> pair[0]).toArray(String[]::new);
        var codes = pairs.stream().map(pair -> pair[1]).toArray(String[]::new);
        jdbc.sql("""
                        DELETE FROM access.role_right held
                        WHERE NOT EXISTS (
                          SELECT 1
                          FROM unnest(CAST(:roles AS text[]), CAST(:codes AS text[])) shipped (role, right_code)
                          WHERE shipped.role = held.role
                            AND shipped.right_code = held.right_code
                        )
                        """).param("roles", roles).param("codes", codes).update();
        jdbc.sql("""
                        INSERT INTO access.role_right (role, right_code)
                        SELECT role, right_code
                        FROM unnest(CAST(:roles AS text[]), CAST(:codes AS text[])) shipped (role, right_code)
                        ON CONFLICT DO NOTHING
                        """).param("roles", roles).param("codes", codes).update();
    }
}
