package vn.cauviec.vacancies;

import java.time.LocalDate;

/** What people of a sample province have typed into the job search. Refuses outside {@link vn.cauviec.operations.PastMoment}. */
public interface SampleQuestions {
    /**
     * So many have asked on the day and found nothing. Told again it changes nothing.
     *
     * @param text in small letters
     */
    void asked(String text, LocalDate day, int times);
}
