package vn.cauviec.employers.web;

import java.util.List;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.employers.domain.BranchStep;
import vn.cauviec.employers.domain.DecisionRow;
import vn.cauviec.employers.domain.EmployerQueries.ContactRow;
import vn.cauviec.employers.domain.EmployerRow;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * An employer as a moderator sees it.
 *
 * @param decisions what was decided so far, newest first
 * @param branchSteps what the company stated about its branches, newest first
 * @param typedTaxCode what was typed as the tax code of an employer known by name alone
 */
public record DetailPage(
        EmployerRow employer,
        FactsView.Shown facts,
        List<ContactRow> contacts,
        List<DecisionRow> decisions,
        List<BranchStep> branchSteps,
        String typedTaxCode,
        FormErrors errors)
        implements Page {
    public DetailPage {
        contacts = List.copyOf(contacts);
        decisions = List.copyOf(decisions);
        branchSteps = List.copyOf(branchSteps);
    }

    public boolean mayBeVerified() {
        return employer.standing() != EmployerStanding.VERIFIED
                && !employer.taxCode().isEmpty();
    }

    public boolean mayBeRefused() {
        return employer.standing() == EmployerStanding.REGISTERED || employer.standing() == EmployerStanding.VERIFIED;
    }
}
