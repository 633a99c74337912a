package vn.cauviec.people;

import java.util.UUID;
import vn.cauviec.kernel.Actor;

/**
 * Contribution: something must happen together with the confirmation of a person (results that waited for it are counted). Called
 * in the transaction that confirms; also after a claimed person was joined with a record of the register, with that record's id,
 * when the participants of the merge have moved what hung on the claimed person.
 */
public interface PersonConfirmedParticipant {
    void personConfirmed(Actor actor, UUID personId);
}
