package vn.cauviec.employers.web;

import java.util.List;
import vn.cauviec.employers.Branches.Branch;
import vn.cauviec.site.Page;

/** The branches of a company, the open ones first. */
public record BranchesPage(List<Line> lines) implements Page {
    /** @param unit the commune with the units above it */
    public record Line(Branch branch, String unit) {}

    public BranchesPage {
        lines = List.copyOf(lines);
    }
}
