package vn.cauviec.vacancies.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cauviec.notices.Notices.Way;
import vn.cauviec.site.FormErrors;
import vn.cauviec.vacancies.domain.saved.Frequency;
import vn.cauviec.vacancies.domain.saved.SaveSearch;

/**
 * What was typed into the form of a saved search.
 *
 * @param name as typed
 * @param frequency word; empty where none was chosen
 * @param way word; empty where none was chosen
 */
record SavedSearchForm(String name, String frequency, String way) {
    static final String NAME = "ten";
    static final AddressCode<Frequency> FREQUENCY = new AddressCode<>(
            "nhip",
            new EnumMap<>(Map.of(
                    Frequency.DAILY, "hang-ngay",
                    Frequency.WEEKLY, "hang-tuan",
                    Frequency.NONE, "khong")));
    static final AddressCode<Way> WAY = new AddressCode<>(
            "cach", new EnumMap<>(Map.of(Way.PAGE, "trang", Way.EMAIL, "thu", Way.SMS, "sms", Way.ZALO, "zalo")));

    /** A first proposal. */
    static SavedSearchForm proposed(String name, Set<Way> open) {
        var way = open.contains(Way.EMAIL) ? Way.EMAIL : open.contains(Way.SMS) ? Way.SMS : Way.PAGE;
        return of(new SaveSearch.Wish(cut(name), Frequency.DAILY, way));
    }

    static SavedSearchForm of(SaveSearch.Wish wish) {
        return new SavedSearchForm(wish.name(), FREQUENCY.wordOf(wish.frequency()), WAY.wordOf(wish.way()));
    }

    private static String cut(String name) {
        return name.length() > SaveSearch.LONGEST_NAME ? name.substring(0, SaveSearch.LONGEST_NAME - 1) + "…" : name;
    }

    /** The wish; empty when something is wrong, which is then said. */
    Optional<SaveSearch.Wish> read(Set<Way> open, FormErrors errors) {
        if (name.isBlank()) {
            errors.add(NAME, "vacancies.kept.nameMissing");
        } else if (name.strip().length() > SaveSearch.LONGEST_NAME) {
            errors.add(NAME, "vacancies.kept.nameTooLong", Integer.toString(SaveSearch.LONGEST_NAME));
        }
        if (!FREQUENCY.words().containsValue(frequency)) {
            errors.add(FREQUENCY.parameter(), "vacancies.kept.frequencyMissing");
        }
        var chosen = WAY.words().entrySet().stream()
                .filter(known -> known.getValue().equals(way) && open.contains(known.getKey()))
                .map(Map.Entry::getKey)
                .findFirst();
        if (chosen.isEmpty()) {
            errors.add(WAY.parameter(), "vacancies.kept.wayMissing");
        }
        return errors.isEmpty()
                ? Optional.of(new SaveSearch.Wish(name.strip(), FREQUENCY.read(frequency), chosen.orElseThrow()))
                : Optional.empty();
    }
}
