package vn.cauviec.reference;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.reference.domain.ReferenceSnapshot;
import vn.cauviec.site.UnknownValue;

/** Reads from an address which map of units is meant ({@code map=2023-06-14}) and which unit on it (by its code). */
@Component
public class UnitParameters {
    /** The query parameter that names the day of the map. */
    public static final String MAP = "map";

    private final ReferenceSnapshot snapshot;
    private final BusinessClock clock;

    UnitParameters(ReferenceSnapshot snapshot, BusinessClock clock) {
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /**
     * The day of the map: the business day when none is given.
     *
     * @throws UnknownValue when it is no day (yyyy-mm-dd) or lies before the first map that is known
     */
    public LocalDate map(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return clock.today();
        }
        var changes = snapshot.get().units().changes();
        LocalDate day;
        try {
            day = LocalDate.parse(value.strip());
        } catch (DateTimeParseException _) {
            throw new UnknownValue(
                    MAP, value, changes.stream().map(LocalDate::toString).toList());
        }
        if (day.isBefore(changes.getFirst())) {
            throw new UnknownValue(MAP, value, List.of(changes.getFirst().toString()));
        }
        return day;
    }

    /**
     * The unit that has the code on the map.
     *
     * @param parameter name of the query parameter, for the answer
     * @throws UnknownValue when no unit has it; proposes the nearest code of that map
     */
    public Unit unit(String parameter, String code, LocalDate map) {
        var units = snapshot.get().units();
        return units.findByCode(code.strip(), map)
                .orElseThrow(() -> new UnknownValue(
                        parameter,
                        code,
                        units.all().stream()
                                .filter(unit -> unit.valid().contains(map))
                                .map(Unit::code)
                                .toList()));
    }
}
