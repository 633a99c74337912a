package vn.cauviec.vacancies.domain;

/** Where an ad came from. */
public enum AdSource {
    /** Written by its employer. */
    EMPLOYER,
    /** Came by a provider's workbook. */
    IMPORT
}
