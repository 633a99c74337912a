package vn.cauviec.people.web;

import java.util.List;
import vn.cauviec.people.domain.OfficeQueries.Proposal;
import vn.cauviec.site.Page;

/** Proposals to make one record of two that wait for a second person. */
public record ProposalsPage(List<Proposal> proposals) implements Page {
    public ProposalsPage {
        proposals = List.copyOf(proposals);
    }

    public String address(Proposal proposal) {
        return CompareController.address(proposal.from().id(), proposal.into().id());
    }
}
