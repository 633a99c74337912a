package vn.cauviec.access.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.SampleInvitations;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.PastMoment;
import vn.cauviec.reference.UnitId;

/** Invites officers of a sample province by the use case of the page. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TellInvitations implements SampleInvitations {
    private final InviteOfficer invite;

    TellInvitations(InviteOfficer invite) {
        this.invite = invite;
    }

    @Override
    public UUID invite(
            Actor administrator, PersonName name, EmailAddress email, Role role, long unitId, LocalDate lastDay) {
        PastMoment.require();
        return switch (invite.run(administrator, name, email, new RoleOffer(role, new UnitId(unitId), lastDay))) {
            case InviteOfficer.Outcome.Invited(var account, var _) -> account;
            case InviteOfficer.Outcome.LoginTaken() -> throw new IllegalStateException("taken: " + role);
        };
    }
}
