package vn.cauviec.vacancies.web;

import java.util.List;
import vn.cauviec.employers.Branches.Branch;
import vn.cauviec.site.Choice;

/**
 * The branches to which an ad may belong, as its form offers them.
 *
 * @param mayLeaveOpen whether it may belong to the company as a whole
 * @param chosen id of the branch; empty for none
 */
public record BranchChoice(List<Branch> branches, boolean mayLeaveOpen, String chosen) {
    public BranchChoice {
        branches = List.copyOf(branches);
    }

    /** Somebody who acts for the whole of a company without branches is not asked. */
    public boolean isAsked() {
        return !branches.isEmpty() || !mayLeaveOpen;
    }

    public List<Choice> choices() {
        return branches.stream()
                .map(branch -> Choice.of(branch.id().toString(), branch.facts().name()))
                .toList();
    }

    /** Key of the line that chooses nothing; empty for who acts for one branch only. */
    public String none() {
        if (mayLeaveOpen) {
            return "vacancies.branch.whole";
        }
        return branches.size() == 1 ? "" : "site.field.choose";
    }
}
