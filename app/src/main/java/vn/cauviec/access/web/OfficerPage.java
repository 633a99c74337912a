package vn.cauviec.access.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.access.domain.AccountStatus;
import vn.cauviec.access.domain.OfficerQueries.Officer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * One staff account.
 *
 * @param roles held, past and to come, newest first
 * @param requests roles that were asked for, newest first
 * @param own true when it is the account of whoever looks
 * @param mayGetLink whether a single-use link may be made for it
 * @param work that stands in the officer's name
 */
public record OfficerPage(
        Officer officer,
        List<HeldRole> roles,
        List<AskedRole> requests,
        boolean own,
        boolean mayGetLink,
        HandOverForm work,
        OfferReader.Typed offer,
        FormErrors errors)
        implements Page {
    /**
     * A role in words.
     *
     * @param lastDay null when no end was set
     */
    public record HeldRole(
            String id,
            String roleKey,
            String place,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            String grantedBy,
            boolean inForce) {}

    /**
     * A request in words.
     *
     * @param firstDay null for the day on which it is granted
     * @param stateKey message key of what became of it
     */
    public record AskedRole(
            String roleKey,
            String place,
            @Nullable LocalDate firstDay,
            LocalDate lastDay,
            String stateKey,
            String by,
            String reason) {}

    public OfficerPage {
        roles = List.copyOf(roles);
        requests = List.copyOf(requests);
    }

    public boolean isClosed() {
        return officer.status() == AccountStatus.CLOSED;
    }
}
