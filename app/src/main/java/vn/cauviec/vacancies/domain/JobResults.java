package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.domain.JobQuery.Unstated;

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
 * @param next behind the last job of the page; null when the list ends there
 * @param unstated jobs that do not state it, without the filter by it
 * @param occupations jobs by VSCO code, without the filter by occupation; most first
 * @param units jobs by the units right below the one that was asked for, on the map of the question, most first; without the filter by unit
 * @param types jobs by type, without the filter by type; types without a job are absent
 * @param withoutUnit how many jobs there would be without the filter by unit
 * @param withoutWage how many there would be without the filter by pay
 * @param withoutTypes how many there would be without the filter by type
 * @param withoutOccupation how many there would be without the filter by occupation
 * @param withoutText how many there would be without what was typed; counted only when nothing is found
 * @param wageUnknown how many jobs the filter by pay takes out because they state none
 * @param conditions what the conditions that were asked for take out
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
        @Nullable JobCursor next,
        Map<Unstated, Count> unstated,
        List<OccupationJobs> occupations,
        List<UnitCount> units,
        Map<EmploymentType, Count> types,
        int withoutUnit,
        int withoutWage,
        int withoutTypes,
        int withoutOccupation,
        int withoutText,
        int wageUnknown,
        OfConditions conditions) {

    /**
     * What the conditions that were asked for take out.
     *
     * @param inWords jobs that say in their words alone what others state; they are not in the list
     * @param without how many jobs there would be without each condition; counted only when nothing is found
     */
    public record OfConditions(int inWords, Map<AdCondition, Integer> without) {
        static final OfConditions NOTHING = new OfConditions(0, Map.of());

        public OfConditions {
            without = Map.copyOf(without);
        }
    }

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

    /** Jobs, and how many people they want. */
    public record Count(int jobs, int positions) {
        public static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(jobs + other.jobs, positions + other.positions);
        }
    }

    /** Jobs in a unit. */
    public record UnitCount(UnitId unit, Count count) {
        public int jobs() {
            return count.jobs();
        }
    }

    /** Jobs of an occupation. */
    public record OccupationJobs(String code, Count count) {}

    public JobResults {
        rows = List.copyOf(rows);
        similar = List.copyOf(similar);
        recognised = List.copyOf(recognised);
        corrections = List.copyOf(corrections);
        unstated = Map.copyOf(unstated);
        occupations = List.copyOf(occupations);
        units = List.copyOf(units);
        types = Map.copyOf(types);
    }
}
