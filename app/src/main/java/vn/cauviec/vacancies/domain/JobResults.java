package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.Map;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;

/**
 * The answer of the job search.
 *
 * @param rows the jobs of the page, in order
 * @param similar where few are found, jobs that come close to what was asked, best first; in no count
 * @param recognised how the text was understood, part by part
 * @param corrections words of the text that were taken for others
 * @param total jobs of all pages
 * @param positions how many people these jobs want
 * @param nearness how the jobs fit what was typed
 * @param cut more was typed than is looked at
 * @param units jobs by the units right below the one that was asked for, on the map of the question, most first; without the filter by unit
 * @param types jobs by type, without the filter by type; types without a job are absent
 * @param withoutUnit how many jobs there would be without the filter by unit
 * @param withoutWage how many there would be without the filter by pay
 * @param withoutTypes how many there would be without the filter by type
 * @param withoutOccupation how many there would be without the filter by occupation
 * @param withoutText how many there would be without what was typed; counted only when nothing is found
 * @param wageUnknown how many jobs the filter by pay takes out because they state none
 */
public record JobResults(
        List<FoundVacancy> rows,
        List<FoundVacancy> similar,
        List<Recognised> recognised,
        List<Correction> corrections,
        int total,
        int positions,
        Nearness nearness,
        boolean cut,
        List<UnitCount> units,
        Map<EmploymentType, Integer> types,
        int withoutUnit,
        int withoutWage,
        int withoutTypes,
        int withoutOccupation,
        int withoutText,
        int wageUnknown) {

    /** How the jobs fit what was typed. */
    public enum Nearness {
        /** Every word, with the marks that were typed; or nothing was typed. */
        EXACT,
        /** Every word; few had the marks that were typed, so the others stand behind them. */
        OTHER_MARKS,
        /** No job fits every word; these have most of them, or only mention them. */
        MOST_WORDS
    }

    /** A word that was taken for another one. */
    public record Correction(String typed, String meant) {}

    /** Jobs in a unit. */
    public record UnitCount(UnitId unit, int jobs) {}

    public JobResults {
        rows = List.copyOf(rows);
        similar = List.copyOf(similar);
        recognised = List.copyOf(recognised);
        corrections = List.copyOf(corrections);
        units = List.copyOf(units);
        types = Map.copyOf(types);
    }
}
