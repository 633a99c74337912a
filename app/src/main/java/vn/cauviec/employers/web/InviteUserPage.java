package vn.cauviec.employers.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.cauviec.employers.Branches.Branch;
import vn.cauviec.site.Choice;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;

/**
 * The form in which a colleague is invited.
 *
 * @param role code of the role
 * @param branches open ones of the company; empty for a company without
 * @param chosen branches for which the colleague is to act; empty for the company as a whole
 */
public record InviteUserPage(
        ContactForm contact, String role, List<Branch> branches, Set<UUID> chosen, FormErrors errors) implements Page {
    public InviteUserPage {
        branches = List.copyOf(branches);
        chosen = Set.copyOf(chosen);
    }

    public List<Choice> choices() {
        return UsersPage.choices(branches);
    }

    public List<String> values() {
        return chosen.stream().map(UUID::toString).toList();
    }
}
