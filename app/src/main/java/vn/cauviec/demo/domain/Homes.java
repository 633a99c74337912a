package vn.cauviec.demo.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.Units;

/** Where people of the sample live: the communes of the province on the map of the day, and which ethnic groups live there. */
final class Homes {
    /** A commune, with the groups of its district. */
    record Home(Unit commune, String district, Weighted<String> groups, double people) {}

    private final Unit province;
    private final List<Home> all;
    private final Weighted<Home> weighted;

    Homes(String profile, Units units, LocalDate map) {
        var homes = new ArrayList<Home>();
        province = units.home(map);
        var districts = units.listChildren(province.id(), map);
        for (var section : Section.read(profile, "places.txt")) {
            var district = districts.stream()
                    .filter(unit -> unit.fullName().equals(section.key()))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("no " + section.key() + " on the map of " + map));
            var communes = units.listChildren(district.id(), map);
            double shares = communes.stream().mapToDouble(Homes::share).sum();
            communes.forEach(commune -> homes.add(new Home(
                    commune,
                    district.fullName(),
                    Weighted.words(section.words("groups")),
                    section.number("people") * share(commune) / shares)));
        }
        all = List.copyOf(homes);
        weighted = Weighted.of(all, Home::people);
    }

    /** Towns hold about three times as many people as villages do. */
    private static double share(Unit commune) {
        return Boolean.TRUE.equals(commune.urban()) ? 3 : 1;
    }

    Unit province() {
        return province;
    }

    List<Home> list() {
        return all;
    }

    Home pick(Dice dice) {
        return weighted.pick(dice);
    }
}
