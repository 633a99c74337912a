package vn.cauviec.vacancies.domain;

import java.util.Optional;
import vn.cauviec.reference.Unit;

/**
 * How far work may be from a unit.
 *
 * @param byRoad along the road; otherwise as the crow flies, which older addresses and saved searches mean
 */
public record Radius(int kilometres, boolean byRoad) {
    /** The condition; empty where no point of the unit is known. */
    public Optional<JobConditions> around(Unit unit) {
        return Optional.ofNullable(unit.centre())
                .map(centre -> byRoad
                        ? JobConditions.byRoad(unit.id(), kilometres)
                        : JobConditions.around(centre, kilometres));
    }
}
