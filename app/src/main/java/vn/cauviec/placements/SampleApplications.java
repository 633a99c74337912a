package vn.cauviec.placements;

import java.util.UUID;
import vn.cauviec.kernel.Actor;

/**
 * Applications of a sample province, by the use cases of the pages. Whatever a page would have to answer differently is a
 * fault here. Refuses outside {@link vn.cauviec.operations.PastMoment}.
 */
public interface SampleApplications {
    /** The worker applies and agrees to what is sent. Returns the application. */
    UUID apply(Actor worker, UUID vacancyId, String message);

    /** The worker takes the application back. */
    void withdraw(Actor worker, UUID applicationId);

    /** The employer opens it. */
    void look(Actor employer, UUID applicationId);

    /** The employer invites. */
    void invite(Actor employer, UUID applicationId, String answer);

    /** The employer refuses. */
    void refuse(Actor employer, UUID applicationId, RefusalReason reason, String answer);
}
