package vn.cauviec.vacancies.domain;

import java.util.List;

/**
 * An ad as somebody typed it, in a form or in a workbook; nothing is checked yet.
 *
 * @param occupationCode code of a chosen suggestion; empty when none was chosen
 * @param occupation what stands in the field of the occupation
 * @param unitId id of a chosen suggestion; empty when none was chosen
 * @param place what stands in the field of the place
 * @param furtherPlaces where the work is besides, field by field; empty ones may stand among them
 * @param conditions what was marked
 */
public record TypedAd(
        String title,
        String description,
        String requirements,
        String benefits,
        String occupationCode,
        String occupation,
        String unitId,
        String place,
        String workplace,
        List<TypedPlace> furtherPlaces,
        String wage,
        String wageNote,
        String employmentType,
        TypedConditions conditions,
        String openings,
        String deadline,
        String wordingReason) {

    public TypedAd {
        furtherPlaces = List.copyOf(furtherPlaces);
    }

    /** An ad in which no condition was marked. */
    public TypedAd(
            String title,
            String description,
            String requirements,
            String benefits,
            String occupationCode,
            String occupation,
            String unitId,
            String place,
            String workplace,
            List<TypedPlace> furtherPlaces,
            String wage,
            String wageNote,
            String employmentType,
            String openings,
            String deadline,
            String wordingReason) {
        this(
                title,
                description,
                requirements,
                benefits,
                occupationCode,
                occupation,
                unitId,
                place,
                workplace,
                furtherPlaces,
                wage,
                wageNote,
                employmentType,
                TypedConditions.NONE,
                openings,
                deadline,
                wordingReason);
    }

    /** The same ad in which this was marked. */
    public TypedAd with(TypedConditions marked) {
        return new TypedAd(
                title,
                description,
                requirements,
                benefits,
                occupationCode,
                occupation,
                unitId,
                place,
                workplace,
                furtherPlaces,
                wage,
                wageNote,
                employmentType,
                marked,
                openings,
                deadline,
                wordingReason);
    }

    /** The same ad with the work at this place. */
    TypedAd at(String unit, String unitName, String address) {
        return new TypedAd(
                title,
                description,
                requirements,
                benefits,
                occupationCode,
                occupation,
                unit,
                unitName,
                address,
                furtherPlaces,
                wage,
                wageNote,
                employmentType,
                conditions,
                openings,
                deadline,
                wordingReason);
    }
}
