package vn.cauviec.people;

import java.util.UUID;
import vn.cauviec.kernel.Actor;

/** Contribution: something must happen together with the confirmation of a person (results that waited for it are counted). Called in the transaction that confirms. */
public interface PersonConfirmedParticipant {
    void personConfirmed(Actor actor, UUID personId);
}
