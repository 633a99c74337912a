package vn.cauviec.employers.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cauviec.employers.Branches.Branch;
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
 * @param branches the branches to which what this user does is narrowed; empty for the company as a whole
 */
public record EmployerHomePage(
        EmployerRow employer,
        @Nullable DecisionRow decision,
        boolean mayEdit,
        List<Branch> branches,
        List<WorkItem> items,
        List<EmployerHomeLink> links)
        implements Page {
    public EmployerHomePage {
        branches = List.copyOf(branches);
        items = List.copyOf(items);
        links = List.copyOf(links);
    }

    /** Names of the branches for which the user acts. */
    public String branchNames() {
        return branches.stream().map(branch -> branch.facts().name()).collect(Collectors.joining(", "));
    }

    /** There is nothing left for which the user may write ads. */
    public boolean allClosed() {
        return !branches.isEmpty() && branches.stream().noneMatch(Branch::open);
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
