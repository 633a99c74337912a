package vn.cauviec.people.domain;

import java.util.List;
import java.util.Set;
import vn.cauviec.people.Standing;
import vn.cauviec.reference.UnitId;

/**
 * Which persons a list shows.
 *
 * @param name beginning of the full name or of the given name, with or without marks; empty for all
 * @param units communes; empty for all that the actor sees
 * @param standings how sure the register is of them
 */
public record PersonFilter(String name, List<UnitId> units, Set<Standing> standings) {
    public PersonFilter {
        units = List.copyOf(units);
        standings = Set.copyOf(standings);
    }
}
