package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.vacancies.domain.JobResults.Count;

/**
 * What a question found and counted.
 *
 * @param page the ads of the asked page, best first
 * @param goesOn whether the list goes on behind the page
 * @param fitting ads that fit the text, whatever the filters say
 * @param total ads of all pages
 * @param positions how many people they want
 * @param wageUnknown ads that only the filter by pay takes out, because they state none
 * @param withoutUnit ads without the filter by unit; the others alike
 * @param units by the slot of the workplace, without the filter by unit
 * @param types by the place of the type in {@link vn.cauviec.vacancies.EmploymentType}, without the filter by type
 * @param occupations by the slot of the occupation, without the filter by occupation
 * @param wageUnstated ads that state no pay, without the filter by pay
 * @param workplaces which unit or units a slot is
 * @param works which occupation a slot is
 */
record Tallied(
        List<? extends AdHit> page,
        boolean goesOn,
        int fitting,
        int total,
        int positions,
        int wageUnknown,
        int withoutUnit,
        int withoutWage,
        int withoutTypes,
        int withoutOccupation,
        Tally.Counts units,
        Tally.Counts types,
        Tally.Counts occupations,
        Count wageUnstated,
        Workplaces workplaces,
        Slots works) {

    /** Behind the last ad of the page; null where the list ends there. */
    @Nullable
    JobCursor next() {
        return page.isEmpty() || !goesOn ? null : page.getLast().cursor();
    }

    List<FoundVacancy> rows() throws IOException {
        var rows = new ArrayList<FoundVacancy>();
        for (var hit : page) {
            rows.add(hit.row());
        }
        return rows;
    }
}
