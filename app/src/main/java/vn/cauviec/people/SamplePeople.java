package vn.cauviec.people;

import java.time.LocalDate;
import java.util.UUID;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CitizenId;

/**
 * What officers of a sample province do in the register, by the use cases of the pages. Whatever a page would have to answer
 * differently is a fault here. Refuses outside {@link vn.cauviec.operations.PastMoment}.
 */
public interface SamplePeople {
    /** An officer who saw the paper confirms a person who signed up. */
    void confirm(Actor officer, UUID personId, CitizenId number, LocalDate birthDate);

    /** An officer proposes to make one record of two; the first one would end. */
    void proposeMerge(Actor officer, UUID from, UUID into, String reason);

    /** A commune officer asks the commune that holds the number about a person at the own counter. */
    void ask(Actor officer, CitizenId number);
}
