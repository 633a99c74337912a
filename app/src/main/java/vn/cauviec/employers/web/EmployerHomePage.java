package vn.cauviec.employers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.employers.EmployerHomeLink;
import vn.cauviec.employers.domain.DecisionRow;
import vn.cauviec.employers.domain.EmployerRow;
import vn.cauviec.site.Page;
import vn.cauviec.site.WorkListSource.WorkItem;

/**
 * Where an employer begins: how it stands with the centre, what waits, what it can do.
 *
 * @param decision the last decision about it; null when there was none
 * @param mayEdit whether this user keeps the company's facts
 */
public record EmployerHomePage(
        EmployerRow employer,
        @Nullable DecisionRow decision,
        boolean mayEdit,
        List<WorkItem> items,
        List<EmployerHomeLink> links)
        implements Page {
    public EmployerHomePage {
        items = List.copyOf(items);
        links = List.copyOf(links);
    }

    /** What the moderator wrote; empty unless the employer stands refused. */
    public String reason() {
        return decision == null || decision.decision() != employer.standing() ? "" : decision.reason();
    }

    /** Colour of the notice about the standing. */
    public String mood() {
        return switch (employer.standing()) {
            case VERIFIED -> "good";
            case REGISTERED, RECORDED -> "warn";
            case REFUSED -> "bad";
        };
    }
}
