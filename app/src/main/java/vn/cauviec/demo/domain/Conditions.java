package vn.cauviec.demo.domain;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.vacancies.SampleVacancies.Ad;
import vn.cauviec.vacancies.StatedConditions;
import vn.cauviec.vacancies.StatedConditions.HomeWork;
import vn.cauviec.vacancies.StatedConditions.Offer;

/** What companies of the story mark in their ads: what they write anyway, which some forget to mark, and something besides. */
final class Conditions {
    private static final Map<String, Offer> SAID = Map.of(
            "cho o", Offer.HOUSING,
            "ky tuc xa", Offer.HOUSING,
            "nha tro", Offer.HOUSING,
            "an ca", Offer.MEALS,
            "an hai bua", Offer.MEALS,
            "an trua", Offer.MEALS,
            "dua don", Offer.TRANSPORT);
    private static final Map<String, Integer> NEEDED = Map.of(
            "khong yeu cau kinh nghiem", 0,
            "khong can kinh nghiem", 0,
            "chua co kinh nghiem", 0,
            "tu sau thang kinh nghiem", 6,
            "tu mot nam kinh nghiem", 12,
            "tu hai nam kinh nghiem", 24);
    /** Groups of occupations whose work lies on a desk. */
    private static final Set<String> AT_A_DESK = Set.of("24", "25", "33", "41", "43");

    private Conditions() {}

    static StatedConditions of(Ad ad, Dice dice) {
        var offers = EnumSet.noneOf(Offer.class);
        boolean marks = dice.happens(65);
        var written = VietnameseText.fold(ad.requirements() + " " + ad.benefits());
        if (marks) {
            said(SAID, written).forEach(offers::add);
        }
        if (dice.happens(15)) {
            offers.add(Offer.POOR_HOUSEHOLDS);
        }
        if (dice.happens(12)) {
            offers.add(Offer.MINORITY_LANGUAGE);
        }
        if (dice.happens(5)) {
            offers.add(Offer.DISABLED_PEOPLE);
        }
        var months = marks ? said(NEEDED, written).findFirst().orElse(null) : null;
        return new StatedConditions(homeWork(ad.occupationCode(), dice), months, offers);
    }

    private static <T> Stream<T> said(Map<String, T> words, String written) {
        return words.entrySet().stream()
                .filter(entry -> written.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    private static @Nullable HomeWork homeWork(String occupation, Dice dice) {
        int chance = dice.between(0, 9);
        if (AT_A_DESK.stream().anyMatch(occupation::startsWith)) {
            return chance < 3 ? HomeWork.PARTLY : chance == 3 ? HomeWork.FULLY : null;
        }
        return chance < 2 ? HomeWork.AT_WORKPLACE : null;
    }
}
