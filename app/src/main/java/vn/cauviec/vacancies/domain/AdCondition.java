package vn.cauviec.vacancies.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cauviec.vacancies.StatedConditions;
import vn.cauviec.vacancies.StatedConditions.HomeWork;
import vn.cauviec.vacancies.StatedConditions.Offer;
import vn.cauviec.vacancies.domain.words.AdTags;

/**
 * What an ad can be asked for beside its place, pay, type and occupation. An ad has it when it states so in fields of its own; that its
 * words speak of it is another thing, and never counted as the same (ADR 0814).
 */
public enum AdCondition {
    HOUSING("lodging"),
    MEALS("meals"),
    TRANSPORT("shuttle"),
    NO_EXPERIENCE("no-experience"),
    /** Partly or fully. */
    HOME_WORK("remote"),
    HOME_WORK_FULLY(""),
    POOR_HOUSEHOLDS(""),
    MINORITY_LANGUAGE(""),
    DISABLED_PEOPLE(""),
    /** No field states it; recognised in the title, and said to be so. */
    ABROAD("");

    private static final String ABROAD_FIELD = "nuoc-ngoai";

    private final String trait;

    AdCondition(String trait) {
        this.trait = trait;
    }

    /** Under which an ad that has it lies in the index. */
    String tag() {
        return this == ABROAD ? AdTags.field(ABROAD_FIELD) : "s:" + name().toLowerCase(Locale.ROOT);
    }

    /** Key of the trait by which the words of an ad speak of it; empty where none is known. */
    String trait() {
        return trait;
    }

    /** Whether words are recognised that speak of it. */
    public boolean isInWords() {
        return !trait.isEmpty();
    }

    /** Whether the ad states it. */
    public boolean isStated(StatedConditions stated) {
        var home = stated.homeWork();
        return switch (this) {
            case HOUSING -> stated.offers().contains(Offer.HOUSING);
            case MEALS -> stated.offers().contains(Offer.MEALS);
            case TRANSPORT -> stated.offers().contains(Offer.TRANSPORT);
            case POOR_HOUSEHOLDS -> stated.offers().contains(Offer.POOR_HOUSEHOLDS);
            case MINORITY_LANGUAGE -> stated.offers().contains(Offer.MINORITY_LANGUAGE);
            case DISABLED_PEOPLE -> stated.offers().contains(Offer.DISABLED_PEOPLE);
            case NO_EXPERIENCE -> stated.experienceMonths() != null && stated.experienceMonths() == 0;
            case HOME_WORK -> home == HomeWork.PARTLY || home == HomeWork.FULLY;
            case HOME_WORK_FULLY -> home == HomeWork.FULLY;
            case ABROAD -> false;
        };
    }

    /** Whether the ad states the opposite, whatever its words say. */
    boolean isDenied(StatedConditions stated) {
        return switch (this) {
            case NO_EXPERIENCE -> stated.experienceMonths() != null && stated.experienceMonths() > 0;
            case HOME_WORK -> stated.homeWork() == HomeWork.AT_WORKPLACE;
            case HOUSING,
                    MEALS,
                    TRANSPORT,
                    HOME_WORK_FULLY,
                    POOR_HOUSEHOLDS,
                    MINORITY_LANGUAGE,
                    DISABLED_PEOPLE,
                    ABROAD -> false;
        };
    }

    /** Those that the ad states, in order. */
    public static Set<AdCondition> listStated(StatedConditions stated) {
        return Arrays.stream(values())
                .filter(condition -> condition.isStated(stated))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(AdCondition.class)));
    }
}
