package vn.cauviec.employers.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.employers.Branches;
import vn.cauviec.employers.EmployerHomeLink;
import vn.cauviec.employers.domain.CompanyUsers;
import vn.cauviec.employers.domain.CompanyUsers.Outcome;
import vn.cauviec.employers.domain.EmployerErrors;
import vn.cauviec.employers.domain.KeepBranch;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Refused;
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
    static final String BRANCHES = "chi-nhanh";

    private final CompanyUsers users;
    private final KeepBranch branches;
    private final SiteAddress site;

    UsersController(CompanyUsers users, KeepBranch branches, SiteAddress site) {
        this.users = users;
        this.branches = branches;
        this.site = site;
    }

    @Bean
    static EmployerHomeLink usersLink() {
        return new EmployerHomeLink("employers.users.title", ADDRESS, Right.EMPLOYER_USERS_OWN, false, 300);
    }

    @GetMapping(ADDRESS)
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer list() {
        var actor = CurrentActor.get();
        return new UsersPage(users.list(actor), branches.list(actor));
    }

    @GetMapping(INVITE)
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer form() {
        return invitePage(ContactForm.EMPTY, Role.EMPLOYER_USER.name(), Set.of(), new FormErrors());
    }

    @PostMapping(INVITE)
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer invite(
            @RequestParam Map<String, String> typed,
            @RequestParam(name = BRANCHES, defaultValue = "") Set<UUID> chosen) {
        var form = ContactForm.read(typed);
        var errors = new FormErrors();
        var contact = form.check(errors);
        var roleCode = typed.getOrDefault(ROLE, "");
        var role = role(roleCode);
        if (role.isEmpty()) {
            errors.add(ROLE, "employers.users.roleMissing");
        }
        if (contact.isEmpty() || role.isEmpty()) {
            return Reply.invalid(invitePage(form, roleCode, chosen, errors));
        }
        return switch (users.invite(CurrentActor.get(), contact.get(), role.get(), chosen)) {
            case Outcome.Invited invited ->
                new UserLinkPage(contact.get().name().full(), site.of(invited.link()));
            case Outcome.TooMany() ->
                Reply.invalid(invitePage(
                        form,
                        roleCode,
                        chosen,
                        errors.add(ContactForm.NAME, "employers.users.tooMany", Integer.toString(CompanyUsers.MOST))));
            case Outcome.LoginTaken(var kind) -> {
                errors.add(
                        switch (kind) {
                            case EMAIL -> ContactForm.EMAIL;
                            case PHONE -> ContactForm.PHONE;
                        },
                        "employers.users.loginTaken");
                yield Reply.invalid(invitePage(form, roleCode, chosen, errors));
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

    @GetMapping(ADDRESS + "/{id}/chi-nhanh")
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer showBranches(@PathVariable("id") UUID id) {
        return branchesPage(id, new FormErrors());
    }

    /** @param shown what the form showed, so that of two heads the second is told */
    @PostMapping(ADDRESS + "/{id}/chi-nhanh")
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer setBranches(
            @PathVariable("id") UUID id,
            @RequestParam(name = "truoc", defaultValue = "") Set<UUID> shown,
            @RequestParam(name = BRANCHES, defaultValue = "") Set<UUID> chosen) {
        return users.setBranches(CurrentActor.get(), id, shown, chosen)
                ? Redirect.to(ADDRESS).saying("employers.users.branchesSet")
                : new Reply(409, branchesPage(id, new FormErrors().add(BRANCHES, "employers.users.overtaken")));
    }

    @PostMapping(ADDRESS + "/{id}/ket-thuc")
    @Requires(Right.EMPLOYER_USERS_OWN)
    Answer end(@PathVariable("id") UUID id) {
        users.end(CurrentActor.get(), id);
        return Redirect.to(ADDRESS).saying("employers.users.ended");
    }

    private UserBranchesPage branchesPage(UUID id, FormErrors errors) {
        var actor = CurrentActor.get();
        return users.list(actor).stream()
                .filter(user -> user.accountId().equals(id) && user.role() == Role.EMPLOYER_USER)
                .findFirst()
                .map(user -> new UserBranchesPage(user, branches.list(actor), errors))
                .orElseThrow(() -> new Refused(EmployerErrors.USER_UNKNOWN));
    }

    private InviteUserPage invitePage(ContactForm form, String roleCode, Set<UUID> chosen, FormErrors errors) {
        var open = branches.list(CurrentActor.get()).stream()
                .filter(Branches.Branch::open)
                .toList();
        return new InviteUserPage(form, roleCode, open, chosen, errors);
    }

    private static Optional<Role> role(String code) {
        return UsersPage.ROLES.stream().filter(role -> role.name().equals(code)).findFirst();
    }
}
