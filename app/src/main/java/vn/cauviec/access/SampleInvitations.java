package vn.cauviec.access;

import java.time.LocalDate;
import java.util.UUID;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Role;

/** Officers of a sample province who were invited and wait for a second person. Refuses outside {@link vn.cauviec.operations.PastMoment}. */
public interface SampleInvitations {
    /**
     * The administrator invites an officer; nobody keeps the link.
     *
     * @param unitId commune of a commune officer; the province for the others
     * @param lastDay last day on which the role is to hold
     */
    UUID invite(Actor administrator, PersonName name, EmailAddress email, Role role, long unitId, LocalDate lastDay);
}
