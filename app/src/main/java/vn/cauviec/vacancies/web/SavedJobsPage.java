package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.util.List;
import vn.cauviec.kernel.Wage;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;

/**
 * The jobs that this browser or the account keeps, in the order in which they were kept, newest first.
 *
 * @param ofAccount the account keeps them
 */
public record SavedJobsPage(List<Saved> jobs, boolean ofAccount) implements Page {

    /**
     * One of them.
     *
     * @param place may be empty
     * @param otherPlaces in how many places the work is besides
     * @param endedKey message key of why nobody can apply any more; empty for an open one
     * @param removal address that takes it out of the browser
     * @param slug of the job
     */
    public record Saved(
            String address,
            String title,
            String employerName,
            Wage wage,
            String wageNote,
            String place,
            int otherPlaces,
            LocalDate deadline,
            String endedKey,
            String removal,
            String slug) {
        /** "Sa Pa và 2 nơi khác". */
        public String places(Ui ui) {
            return JobCard.places(ui, place, otherPlaces);
        }

        public boolean isOpen() {
            return endedKey.isEmpty();
        }

        /** Pay is said by a number or, where there is none, in the employer's words. */
        public boolean hasPayInWordsOnly() {
            return wage.shape() == Wage.Shape.NEGOTIABLE && !wageNote.isEmpty();
        }
    }

    public SavedJobsPage {
        jobs = List.copyOf(jobs);
    }

    /** Message key of where they are kept. */
    public String leadKey() {
        return ofAccount ? "vacancies.saved.leadOfAccount" : "vacancies.saved.lead";
    }
}
