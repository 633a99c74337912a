package vn.cauviec.employers.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.cauviec.employers.Branches.Branch;
import vn.cauviec.employers.domain.CompanyUsers.User;
import vn.cauviec.kernel.Role;
import vn.cauviec.site.Choice;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;

/**
 * The people who act for a company.
 *
 * @param branches of the company, open or closed
 */
public record UsersPage(List<User> users, List<Branch> branches) implements Page {
    static final List<Role> ROLES = List.of(Role.EMPLOYER_USER, Role.EMPLOYER_HEAD);

    public UsersPage {
        users = List.copyOf(users);
        branches = List.copyOf(branches);
    }

    /** Names of the branches for which the user acts; empty for the company as a whole. */
    public String branchNames(User user) {
        return branches.stream()
                .filter(branch -> user.branches().contains(branch.id()))
                .map(branch -> branch.facts().name())
                .collect(Collectors.joining(", "));
    }

    /** A head acts for the whole always. */
    public boolean mayBeNarrowed(User user) {
        return !branches.isEmpty() && user.role() == Role.EMPLOYER_USER;
    }

    static List<Choice> choices(List<Branch> branches) {
        return branches.stream()
                .map(branch -> Choice.of(branch.id().toString(), branch.facts().name()))
                .toList();
    }

    public static List<Choice> roles(Ui ui) {
        return ROLES.stream()
                .map(role -> new Choice(
                        role.name(),
                        ui.t("employers.users.role." + role),
                        ui.t("employers.users.role." + role + ".note")))
                .toList();
    }

    /** The role that the user does not have. */
    public static Role other(User user) {
        return user.role() == Role.EMPLOYER_HEAD ? Role.EMPLOYER_USER : Role.EMPLOYER_HEAD;
    }
}
