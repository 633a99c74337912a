package vn.cauviec.judgements.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import vn.cauviec.judgements.Ad;
import vn.cauviec.judgements.Truth;

/** The units of both maps, what lies in what, and where trades are. */
final class Places {
    /** An ad that states no place. */
    static final String NOWHERE = "nowhere";

    private final Map<String, Place> byKey = new LinkedHashMap<>();
    private final Map<String, List<Place>> communes = new LinkedHashMap<>();
    private final Map<String, List<String>> profiles = new LinkedHashMap<>();
    private final Map<String, List<String>> spots = new LinkedHashMap<>();

    /**
     * A line of {@code units.tsv}.
     *
     * @param level province, district and old of the map until 30/06/2025; today; elsewhere; abroad
     * @param inside key of what it lies in; may be empty
     * @param became key of today's unit; may be empty
     */
    record Place(
            String key,
            String code,
            String map,
            String level,
            String name,
            String fullName,
            String inside,
            String became) {
        boolean isUrban() {
            return fullName.startsWith("Phường") || fullName.startsWith("Thị trấn");
        }

        boolean isAbroad() {
            return level.equals("abroad");
        }

        boolean isHere() {
            return !isAbroad() && !level.equals("elsewhere");
        }
    }

    static Places read() {
        var places = new Places();
        for (var line : Lines.told("units.tsv")) {
            var cells = line.split("\t", -1);
            if (!cells[0].equals("key")) {
                places.add(new Place(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7]));
            }
        }
        for (var line : Lines.told("profiles.txt")) {
            var sides = line.split(":", 2);
            places.profiles.put(sides[0], places.weighed(sides[1]));
        }
        for (var line : Lines.told("spots.txt")) {
            var sides = line.split(":", 2);
            places.spots.put(places.get(sides[0]).key(), Lines.parts(sides[1], ";"));
        }
        return places;
    }

    Place get(String key) {
        var place = byKey.get(key);
        if (place == null) {
            throw new IllegalStateException("there is no place " + key);
        }
        return place;
    }

    SortedSet<String> keys() {
        return Truth.sorted(byKey.keySet());
    }

    /** Keys of a profile's units, each as often as it weighs. */
    List<String> profile(String name) {
        var profile = profiles.get(name);
        if (profile == null) {
            throw new IllegalStateException("there is no profile " + name);
        }
        return profile;
    }

    /** The old communes of a district. */
    List<Place> listCommunes(String district) {
        return communes.getOrDefault(district, List.of());
    }

    List<String> listSpots(Place place) {
        return spots.getOrDefault(place.key(), List.of());
    }

    /** The unit itself and all that it lies in, on both maps. */
    SortedSet<String> around(Place place) {
        var keys = new ArrayList<String>();
        keys.add(place.key());
        for (var above = place.inside(); !above.isEmpty(); above = get(above).inside()) {
            keys.add(above);
        }
        if (!place.became().isEmpty()) {
            keys.add(place.became());
        }
        if (place.isHere()) {
            keys.add("tinh");
        }
        return Truth.sorted(keys);
    }

    /** As a page shows it: "Phường Sa Pa, Tỉnh Lào Cai". */
    Ad.StatedUnit stated(Place place) {
        var path = new StringBuilder(place.fullName());
        if (place.level().equals("today")) {
            path.append(", Tỉnh Lào Cai");
        } else {
            for (var above = place.inside();
                    !above.isEmpty();
                    above = get(above).inside()) {
                path.append(", ").append(get(above).fullName());
            }
        }
        return new Ad.StatedUnit(place.code(), LocalDate.parse(place.map()), path.toString());
    }

    private void add(Place place) {
        byKey.put(place.key(), place);
        if (place.level().equals("old")) {
            communes.computeIfAbsent(place.inside(), _ -> new ArrayList<>()).add(place);
        }
    }

    private List<String> weighed(String text) {
        var keys = new ArrayList<String>();
        for (var part : Lines.parts(text, ",")) {
            var sides = part.split(" ");
            var key = sides[0].equals(NOWHERE) ? NOWHERE : get(sides[0]).key();
            for (int i = Integer.parseInt(sides[1]); i > 0; i--) {
                keys.add(key);
            }
        }
        return keys;
    }
}
