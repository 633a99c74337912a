package vn.cauviec.access.domain;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.Role;

/** Which role holds which right: the table of {@code roles.md} as data ({@code roles/role-rights.csv}). */
@Component
public class RoleRights {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Map<Role, Set<Right>> rights = new EnumMap<>(Role.class);

    RoleRights() {
        for (var role : Role.values()) {
            rights.put(role, EnumSet.noneOf(Right.class));
        }
        try (var reader = new InputStreamReader(
                        new ClassPathResource("roles/role-rights.csv").getInputStream(), StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            for (var row : rows) {
                rights(Role.valueOf(row.get("role"))).add(Right.valueOf(row.get("right")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rights of a role. */
    public Set<Right> of(Role role) {
        return Collections.unmodifiableSet(rights(role));
    }

    private Set<Right> rights(Role role) {
        return rights.computeIfAbsent(role, _ -> EnumSet.noneOf(Right.class));
    }
}
