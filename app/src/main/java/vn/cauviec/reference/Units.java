package vn.cauviec.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.reference.domain.ReferenceSnapshot;
import vn.cauviec.reference.domain.UnitMap;

/**
 * The administrative units of the country, on the map of any day since {@link Catalogues#listMapChanges() the oldest one known}. All
 * look-ups are answered from memory.
 *
 * <p>A look-up by code or name needs the day of the map: every code of the map of July 2025 had named another unit before.
 */
@Component
public class Units {
    private final ReferenceSnapshot snapshot;

    Units(ReferenceSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The unit as it is on the map; empty when it is not on it. */
    public Optional<Unit> find(UnitId id, LocalDate map) {
        return units().find(id, map);
    }

    /**
     * The unit in its last period, whether it has ended or not: for showing what a record of any day points at.
     *
     * @throws NoSuchElementException when no unit has the id
     */
    public Unit get(UnitId id) {
        return units().history(id).getLast();
    }

    /** The unit that has the code of the statistics office on that day: 2 digits province, 3 district, 5 commune. */
    public Optional<Unit> findByCode(String code, LocalDate map) {
        return units().findByCode(code, map);
    }

    /**
     * The units on the map that bear the name, with or without marks, with or without the type in front. Several may: names
     * repeat. The units above may follow after commas ("Gia Phú, Bảo Thắng"). When the name is given with marks and some unit
     * bears exactly these, only such units.
     */
    public List<Unit> listByName(String name, LocalDate map) {
        return snapshot.get().unitSearch().listByName(name, map);
    }

    /** The units directly below on the map, in the order of the Vietnamese alphabet; the provinces for null. */
    public List<Unit> listChildren(@Nullable UnitId id, LocalDate map) {
        return id == null ? units().listLevel(UnitLevel.PROVINCE, map) : units().listChildren(id, map);
    }

    /** From the province down to the unit itself; empty when it is not on the map. */
    public List<Unit> listPath(UnitId id, LocalDate map) {
        return units().listPath(id, map);
    }

    /** What the unit took over and what it handed over, oldest first. */
    public List<UnitSuccession> listSuccessions(UnitId id) {
        return Stream.concat(units().listPredecessors(id).stream(), units().listSuccessors(id).stream())
                .toList();
    }

    /**
     * The units on the map that hold the territory of this one or a part of it; the unit itself when it is on the map.
     * Forward and backward in time. Empty when the sources do not say what became of it.
     */
    public List<Unit> listOnMap(UnitId id, LocalDate map) {
        return units().listOnMap(id, map);
    }

    /**
     * Communes whose records belong to the scope of the unit on that day: those below it, itself, and those that ended and lie in
     * it now. The same as {@code reference.face_unit_within}.
     */
    public List<UnitId> listCommunesWithin(UnitId id, LocalDate day) {
        return units().listCommunesWithin(id, day);
    }

    /**
     * Type-ahead: each word typed begins a word of the name or, after one of the name, of the units above; with or without
     * marks. Names of other days lead to the unit that holds their territory on the map.
     *
     * @param within only units that lie in this one; null for the whole country
     */
    public List<UnitSuggestion> suggest(String typed, LocalDate map, int limit, @Nullable UnitId within) {
        return suggest(typed, map, limit, within, null);
    }

    /**
     * As {@link #suggest}, for one level only, whose units are found by the names above them alone too: communes by the name of
     * their district.
     */
    public List<UnitSuggestion> suggest(
            String typed, LocalDate map, int limit, @Nullable UnitId within, @Nullable UnitLevel level) {
        return snapshot.get().unitSearch().suggest(typed, map, limit, within, level);
    }

    /** The province of this installation on the map. */
    public Unit home(LocalDate map) {
        var content = snapshot.get();
        return content.home().stream()
                .flatMap(id -> content.units().find(id, map).stream())
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no map of " + map));
    }

    private UnitMap units() {
        return snapshot.get().units();
    }
}
