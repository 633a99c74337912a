package vn.cauviec.vacancies.domain;

/**
 * An ad as somebody typed it, in a form or in a workbook; nothing is checked yet.
 *
 * @param occupationCode code of a chosen suggestion; empty when none was chosen
 * @param occupation what stands in the field of the occupation
 * @param unitId id of a chosen suggestion; empty when none was chosen
 * @param place what stands in the field of the place
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
        String wage,
        String wageNote,
        String employmentType,
        String openings,
        String deadline,
        String wordingReason) {

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
                wage,
                wageNote,
                employmentType,
                openings,
                deadline,
                wordingReason);
    }
}
