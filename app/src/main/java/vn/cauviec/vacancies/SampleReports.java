package vn.cauviec.vacancies;

import java.util.UUID;
import vn.cauviec.kernel.Actor;

/** Reports about ads of a sample province, by the use cases of the pages. Refuses outside {@link vn.cauviec.operations.PastMoment}. */
public interface SampleReports {
    /** What is wrong with the ad. */
    enum Complaint {
        MONEY_ASKED,
        JOB_GONE,
        DIFFERS
    }

    /**
     * Somebody without an account reports an ad that is or was public.
     *
     * @param formKey stands for the form and for the network address
     */
    void report(UUID vacancyId, Complaint complaint, String words, UUID formKey);

    /** A moderator answers all reports about an ad that wait: the employer was asked to correct it. */
    void askedToCorrect(Actor moderator, UUID vacancyId, String answer);
}
