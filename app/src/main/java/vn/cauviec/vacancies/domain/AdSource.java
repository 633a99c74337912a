package vn.cauviec.vacancies.domain;

/** Where an ad came from. */
public enum AdSource {
    /** Written by its employer. */
    EMPLOYER,
    /** Came from a provider, by a workbook or by its own program. */
    IMPORT
}
