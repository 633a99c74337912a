package vn.cauviec.vacancies.domain;

/** The parts of an ad that somebody fills in: fields of the form and columns of the workbook. */
public enum AdField {
    /** The provider's own reference; workbook only. */
    REFERENCE,
    /** Workbook only. */
    TAX_CODE,
    /** Name of the employer; workbook only. */
    EMPLOYER,
    TITLE,
    DESCRIPTION,
    REQUIREMENTS,
    BENEFITS,
    OCCUPATION,
    /** The unit in which the workplace lies. */
    PLACE,
    /** Street, industrial park, village: in the employer's words. */
    WORKPLACE,
    /** Further units in which the same work is offered. */
    FURTHER_PLACES,
    WAGE,
    WAGE_NOTE,
    EMPLOYMENT_TYPE,
    /** Where the work is done. */
    HOME_WORK,
    EXPERIENCE,
    OFFERS,
    OPENINGS,
    DEADLINE,
    /** Why a wording that the text check warned of is kept. */
    WORDING;

    /** Key of its name in sentences and column heads. */
    public String labelKey() {
        return "vacancies.field." + name();
    }
}
