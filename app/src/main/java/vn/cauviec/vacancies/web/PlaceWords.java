package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;

/** Names of workplaces for people of this province. */
@Component
class PlaceWords {
    private final Units units;
    private final BusinessClock clock;

    PlaceWords(Units units, BusinessClock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** "Thị trấn Tằng Loỏng, huyện Bảo Thắng": the unit and what it lies in, without this province. */
    String shortly(UnitId id) {
        var unit = units.get(id);
        var path = unit.pathText();
        var home = homeAt(unit);
        return !unit.above().isEmpty() && unit.above().getLast().equals(home.fullName())
                ? path.substring(0, path.length() - home.nameInText().length() - ", ".length())
                : path;
    }

    /** Of the places of a job the first that lies in the unit, or else the main one; empty where none is known. */
    Optional<UnitId> shown(List<UnitId> workplaces, @Nullable Unit asked, LocalDate map) {
        return workplaces.stream()
                .filter(workplace -> asked != null && isWithin(workplace, asked.id(), map))
                .findFirst()
                .or(() -> workplaces.stream().findFirst());
    }

    private boolean isWithin(UnitId workplace, UnitId area, LocalDate map) {
        return units.listOnMap(workplace, map).stream()
                .flatMap(unit -> units.listPath(unit.id(), map).stream())
                .anyMatch(around -> around.id().equals(area));
    }

    /** The unit and everything that it lies in. */
    String fully(UnitId id) {
        return units.get(id).pathText();
    }

    /** Today's unit or units that hold a place which is no longer on the map; empty for one that is. */
    String today(UnitId id) {
        LocalDate today = clock.today();
        if (units.find(id, today).isPresent()) {
            return "";
        }
        return units.listOnMap(id, today).stream().map(Unit::nameInText).collect(Collectors.joining(", "));
    }

    private Unit homeAt(Unit unit) {
        LocalDate today = clock.today();
        return units.home(
                unit.valid().contains(today)
                        ? today
                        : unit.valid().lastDay().orElse(unit.valid().from()));
    }
}
