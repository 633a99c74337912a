package vn.cauviec.employers.web;

import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * The form in which a branch is stated.
 *
 * @param action where the form is sent
 * @param version of the branch that the form shows; 0 for a new one
 * @param open false for one that takes no new ads
 */
public record BranchPage(String action, BranchForm form, int version, boolean open, FormErrors errors) implements Page {
    public boolean isNew() {
        return version == 0;
    }
}
