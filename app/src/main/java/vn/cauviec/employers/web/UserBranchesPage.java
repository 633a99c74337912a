package vn.cauviec.employers.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.cauviec.employers.Branches.Branch;
import vn.cauviec.employers.domain.CompanyUsers.User;
import vn.cauviec.site.Choice;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * The form in which a head says for which branches a user acts.
 *
 * @param branches of the company
 */
public record UserBranchesPage(User user, List<Branch> branches, FormErrors errors) implements Page {
    public UserBranchesPage {
        branches = List.copyOf(branches);
    }

    public String name() {
        var contact = user.contact();
        return contact == null ? "" : contact.name().full();
    }

    /** Open branches, and those that the user has. */
    public List<Choice> choices() {
        return UsersPage.choices(branches.stream()
                .filter(branch -> branch.open() || user.branches().contains(branch.id()))
                .toList());
    }

    public List<String> values() {
        return user.branches().stream().map(UUID::toString).sorted().toList();
    }

    /** What the form shows, so that of two heads the second is told. */
    public String shown() {
        return values().stream().collect(Collectors.joining(","));
    }
}
