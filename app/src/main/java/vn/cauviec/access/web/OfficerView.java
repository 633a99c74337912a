package vn.cauviec.access.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.access.domain.AccountStatus;
import vn.cauviec.access.domain.HandOver;
import vn.cauviec.access.domain.OfficerQueries;
import vn.cauviec.access.domain.OfficerQueries.GrantRow;
import vn.cauviec.access.domain.OfficerQueries.Officer;
import vn.cauviec.access.domain.OfficerQueries.RequestRow;
import vn.cauviec.access.domain.RoleRights;
import vn.cauviec.access.web.OfficerPage.AskedRole;
import vn.cauviec.access.web.OfficerPage.HeldRole;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Right;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;
import vn.cauviec.site.Choice;
import vn.cauviec.site.FormErrors;

/** Puts accounts, roles and requests into words. */
@Component
class OfficerView {
    private final OfficerQueries queries;
    private final RoleRights rights;
    private final Units units;
    private final HandOver handOver;
    private final BusinessClock clock;

    OfficerView(OfficerQueries queries, RoleRights rights, Units units, HandOver handOver, BusinessClock clock) {
        this.queries = queries;
        this.rights = rights;
        this.units = units;
        this.handOver = handOver;
        this.clock = clock;
    }

    Optional<Officer> find(Actor actor, UUID id) {
        return queries.find(actor, id);
    }

    OfficerPage page(Actor actor, Officer officer, OfferReader.Typed offer, FormErrors errors) {
        var today = clock.today();
        var grants = queries.listGrants(actor, officer.id());
        boolean grantsRoles = officer.status() == AccountStatus.ACTIVE
                && grants.stream()
                        .filter(grant -> grant.holdsOn(today))
                        .anyMatch(grant -> rights.of(grant.role()).contains(Right.ROLE_GRANT));
        return new OfficerPage(
                officer,
                grants.stream().map(this::held).toList(),
                queries.listRequests(actor, officer.id()).stream()
                        .map(this::asked)
                        .toList(),
                officer.id().equals(actor.accountId()),
                !grantsRoles,
                work(actor, officer),
                offer,
                errors);
    }

    HandOverForm work(Actor actor, Officer officer) {
        var open = handOver.listOpen(actor, officer.id());
        return new HandOverForm(
                open,
                open.isEmpty()
                        ? List.of()
                        : handOver.listColleagues(actor, officer.id()).stream()
                                .map(colleague -> Choice.of(colleague.id().toString(), colleague.name()))
                                .toList());
    }

    HeldRole held(GrantRow grant) {
        var validTo = grant.validTo();
        return new HeldRole(
                grant.id().toString(),
                "access.role." + grant.role(),
                place(grant.unit()),
                grant.validFrom(),
                validTo == null ? null : validTo.minusDays(1),
                grant.grantedBy(),
                grant.holdsOn(clock.today()));
    }

    AskedRole asked(RequestRow request) {
        var state = request.decision().isEmpty() ? "WAITING" : request.decision();
        return new AskedRole(
                "access.role." + request.role(),
                place(request.unit()),
                request.validFrom(),
                request.validTo().minusDays(1),
                "access.request." + state,
                request.decision().isEmpty() ? request.requestedByName() : request.decidedByName(),
                request.reason());
    }

    String place(@Nullable UnitId unit) {
        return unit == null ? "" : units.get(unit).pathText();
    }
}
