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
        String openings,
        String deadline,
        String wordingReason) {

    public TypedAd {
        furtherPlaces = List.copyOf(furtherPlaces);
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
                openings,
                deadline,
                wordingReason);
    }
}
