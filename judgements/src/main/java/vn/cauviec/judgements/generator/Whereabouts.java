package vn.cauviec.judgements.generator;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import vn.cauviec.judgements.Ad.StatedUnit;
import vn.cauviec.judgements.Truth;
import vn.cauviec.judgements.generator.Places.Place;

/**
 * Where an ad says that the work is. What it does not say is no truth of it: an ad that names the district alone lies in no commune.
 *
 * @param unit null when it names none by code
 * @param text in the employer's words; may be empty
 * @param shortName as a title names it; empty when it cannot
 * @param truth keys of the places; empty when nothing is stated
 */
record Whereabouts(@Nullable StatedUnit unit, String text, String shortName, SortedSet<String> truth) {
    private static final List<String> RURAL =
            List.of("farm", "forest", "tea", "cinnamon", "highland", "hydro", "fish", "mine");
    private static final List<String> NO_PLACE =
            List.of("", "Trao đổi khi phỏng vấn", "Nhiều địa điểm", "Theo sự phân công của công ty");

    /** Chooses as the trade's profile says. */
    static Whereabouts choose(Places places, String profile, Dice dice) {
        var key = dice.one(places.profile(profile));
        if (key.equals(Places.NOWHERE)) {
            return new Whereabouts(null, dice.one(NO_PLACE), "", Truth.sorted(List.of()));
        }
        var place = places.get(key);
        if (!place.isHere()) {
            return away(places, place, dice);
        }
        var commune = place.level().equals("district")
                ? commune(places.listCommunes(key), RURAL.contains(profile), dice)
                : place;
        int statement = dice.below(100);
        if (statement < 42 && isOfOneDistrict(places, commune)) {
            return today(places, commune, dice);
        }
        if (statement < 72) {
            return old(places, commune, dice);
        }
        var district = places.get(commune.inside());
        boolean byCode = statement < 86;
        return new Whereabouts(
                byCode ? places.stated(district) : null,
                districtText(district, dice),
                district.name(),
                places.around(district));
    }

    private static Place commune(List<Place> communes, boolean rural, Dice dice) {
        int chances = communes.stream().mapToInt(place -> weight(place, rural)).sum();
        int chosen = dice.below(chances);
        for (var place : communes) {
            chosen -= weight(place, rural);
            if (chosen < 0) {
                return place;
            }
        }
        throw new IllegalStateException("nothing to choose from");
    }

    private static int weight(Place place, boolean rural) {
        if (rural) {
            return place.isUrban() ? 1 : 3;
        }
        return place.isUrban() ? 6 : 1;
    }

    /** Where today's unit comes from two districts, a name of today would not tell which. */
    private static boolean isOfOneDistrict(Places places, Place commune) {
        return places.get(commune.became()).inside().equals(commune.inside());
    }

    private static Whereabouts away(Places places, Place place, Dice dice) {
        var spots = places.listSpots(place);
        var spot = !spots.isEmpty() && dice.percent(60) ? dice.one(spots) + ", " : "";
        boolean byCode = !place.isAbroad() && dice.percent(80);
        return new Whereabouts(
                byCode ? places.stated(place) : null, spot + place.name(), place.name(), places.around(place));
    }

    private static Whereabouts today(Places places, Place commune, Dice dice) {
        var unit = places.get(commune.became());
        var district = places.get(commune.inside());
        var text = dice.one(List.of(
                "",
                unit.fullName(),
                Spelling.uncapital(unit.fullName()) + ", tỉnh Lào Cai",
                unit.fullName() + " (" + Spelling.uncapital(district.fullName()) + " cũ)",
                unit.name() + ", Lào Cai"));
        boolean told = text.endsWith("cũ)");
        // "Yên Bình, Lào Cai" in a title would be taken for the old district: a title names today's unit with its type.
        return new Whereabouts(
                places.stated(unit),
                text,
                told ? district.name() : Spelling.uncapital(unit.fullName()),
                places.around(unit));
    }

    private static Whereabouts old(Places places, Place commune, Dice dice) {
        var spots = places.listSpots(commune);
        var spot = !spots.isEmpty() && dice.percent(65) ? dice.one(spots) + ", " : "";
        var district = places.get(commune.inside());
        var province = places.get(district.inside());
        var text = dice.one(List.of(
                spot + abbreviated(commune) + ", " + abbreviated(district),
                spot + Spelling.uncapital(commune.fullName()) + ", " + Spelling.uncapital(district.fullName()),
                spot + commune.name() + ", " + district.name(),
                spot + commune.fullName() + ", " + district.fullName() + ", " + province.fullName(),
                spot + commune.name() + " - " + district.name() + " - " + province.name()));
        return new Whereabouts(
                dice.percent(85) ? places.stated(commune) : null,
                text,
                dice.percent(60) ? district.name() : commune.name(),
                places.around(commune));
    }

    private static String districtText(Place district, Dice dice) {
        return dice.one(List.of(
                abbreviated(district),
                abbreviated(district) + ", Lào Cai",
                Spelling.uncapital(district.fullName()),
                district.fullName() + " và các xã lân cận",
                "Khu vực " + Spelling.uncapital(district.fullName())));
    }

    /** TP. Lào Cai, H. Bát Xát, TX Sa Pa, TT. Phố Lu, P. Kim Tân. */
    private static String abbreviated(Place place) {
        return place.fullName()
                .replace("Thành phố", "TP.")
                .replace("Thị xã", "TX")
                .replace("Thị trấn", "TT.")
                .replace("Huyện", "H.")
                .replace("Phường", "P.");
    }
}
