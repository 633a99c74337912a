package vn.cauviec.employers.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.employers.EmployerHomeLink;
import vn.cauviec.employers.domain.CompanyUsers;
import vn.cauviec.employers.domain.CompanyUsers.Outcome;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.SiteAddress;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/** The head of a company's accounts invites colleagues, says what they may do, and ends their access. */
@Controller
class UsersController {
    static final String ADDRESS = EmployerHomeController.ADDRESS + "/nguoi-dung";
    private static final String INVITE = ADDRESS + "/moi";
    static final String ROLE = "vai-tro";

    private final CompanyUsers users;
    private final SiteAddress site;

    UsersController(CompanyUsers users, SiteAddress site) {
        this.users = users;
        this.site = site;
    }

    @Bean
    static EmployerHomeLink usersLink() {
        return new EmployerHomeLink("employers.users.title", ADDRESS, Right.EMPLOYER_USERS_OWN, false, 300);
    }

    @GetMapping(ADDRESS)
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer list() {
        return new UsersPage(users.list(CurrentActor.get()));
    }

    @GetMapping(INVITE)
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer form() {
        return new InviteUserPage(ContactForm.EMPTY, Role.EMPLOYER_USER.name(), new FormErrors());
    }

    @PostMapping(INVITE)
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer invite(@RequestParam Map<String, String> typed) {
        var form = ContactForm.read(typed);
        var errors = new FormErrors();
        var contact = form.check(errors);
        var roleCode = typed.getOrDefault(ROLE, "");
        var role = role(roleCode);
        if (role.isEmpty()) {
            errors.add(ROLE, "employers.users.roleMissing");
        }
        if (contact.isEmpty() || role.isEmpty()) {
            return Reply.invalid(new InviteUserPage(form, roleCode, errors));
        }
        return switch (users.invite(CurrentActor.get(), contact.get(), role.get())) {
            case Outcome.Invited invited ->
                new UserLinkPage(contact.get().name().full(), site.of(invited.link()));
            case Outcome.TooMany() ->
                Reply.invalid(new InviteUserPage(
                        form,
                        roleCode,
                        errors.add(ContactForm.NAME, "employers.users.tooMany", Integer.toString(CompanyUsers.MOST))));
            case Outcome.LoginTaken(var kind) -> {
                errors.add(
                        switch (kind) {
                            case EMAIL -> ContactForm.EMAIL;
                            case PHONE -> ContactForm.PHONE;
                        },
                        "employers.users.loginTaken");
                yield Reply.invalid(new InviteUserPage(form, roleCode, errors));
            }
        };
    }

    @PostMapping(ADDRESS + "/{id}/lien-ket")
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer link(@PathVariable("id") UUID id) {
        var actor = CurrentActor.get();
        var link = users.makeLink(actor, id);
        var name = users.list(actor).stream()
                .filter(user -> user.accountId().equals(id))
                .flatMap(user -> Optional.ofNullable(user.contact()).stream())
                .map(contact -> contact.name().full())
                .findFirst()
                .orElse("");
        return new UserLinkPage(name, site.of(link));
    }

    @PostMapping(ADDRESS + "/{id}/vai-tro")
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer setRole(@PathVariable("id") UUID id, @RequestParam(name = ROLE, defaultValue = "") String code) {
        var role = role(code);
        if (role.isEmpty()) {
            return Redirect.to(ADDRESS).saying("employers.users.roleMissing");
        }
        users.setRole(CurrentActor.get(), id, role.get());
        return Redirect.to(ADDRESS).saying("employers.users.roleSet");
    }

    @PostMapping(ADDRESS + "/{id}/ket-thuc")
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer end(@PathVariable("id") UUID id) {
        users.end(CurrentActor.get(), id);
        return Redirect.to(ADDRESS).saying("employers.users.ended");
    }

    private static Optional<Role> role(String code) {
        return UsersPage.ROLES.stream().filter(role -> role.name().equals(code)).findFirst();
    }
}
