package vn.cauviec.employers.web;

import java.util.List;
import vn.cauviec.employers.domain.CompanyUsers.User;
import vn.cauviec.kernel.Role;
import vn.cauviec.site.Choice;
import vn.cauviec.site.Page;
import vn.cauviec.site.Ui;

/** The people who act for a company. */
public record UsersPage(List<User> users) implements Page {
    static final List<Role> ROLES = List.of(Role.EMPLOYER_USER, Role.EMPLOYER_HEAD);

    public UsersPage {
        users = List.copyOf(users);
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
