package vn.cauviec.vacancies.domain.reports;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.access.Puzzles;
import vn.cauviec.site.Language;

/**
 * What somebody reports about an ad.
 *
 * @param words what happened; may be empty
 * @param answer where the answer is told
 * @param formKey given to the form when it was shown: the same form sent twice makes one report
 * @param from where the form came from
 */
public record AdReport(UUID vacancyId, ReportReason reason, String words, Answer answer, UUID formKey, From from) {
    /**
     * Where the answer is told; the code opens it in any case.
     *
     * @param onOwnPage on the own page of whoever is signed in
     * @param contact null where none was left
     */
    public record Answer(boolean onOwnPage, @Nullable ReportContact contact) {}

    /**
     * Where the form came from.
     *
     * @param address network address of the browser
     * @param language in which it shows its pages
     * @param puzzle what it found or its user answered
     */
    public record From(String address, Language language, Puzzles.Answer puzzle) {}

    /** What people write and how they are reached reach no log. */
    @Override
    public String toString() {
        return "AdReport[…]";
    }
}
