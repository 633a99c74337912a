package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.domain.AccountStatus;
import vn.cauviec.access.domain.InviteOfficer;
import vn.cauviec.access.domain.OfficerQueries;
import vn.cauviec.access.domain.OfficerQueries.Filter;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.EmailAddress;
import vn.cauviec.kernel.PersonName;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Reply;
import vn.cauviec.site.Sort;
import vn.cauviec.site.UnknownValue;

/** The list of staff accounts, and the invitation of an officer. */
@Controller
class OfficersController {
    static final String ADDRESS = "/quan-ly/he-thong/tai-khoan";
    private static final String NEW = ADDRESS + "/moi";
    private static final String STATUS = "tinh-trang";
    private static final String NAME = "ho-ten";
    private static final String EMAIL = "email";
    private static final int PAGE_SIZE = 50;

    private final OfficerQueries queries;
    private final InviteOfficer invite;
    private final OfferReader offers;
    private final BusinessClock clock;

    OfficersController(OfficerQueries queries, InviteOfficer invite, OfferReader offers, BusinessClock clock) {
        this.queries = queries;
        this.invite = invite;
        this.offers = offers;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.ACCOUNT_MANAGE)
    Answer list(
            @RequestParam(name = STATUS, defaultValue = "") String status,
            @RequestParam(name = OfferReader.ROLE, defaultValue = "") String role,
            @RequestParam(name = "q", defaultValue = "") String typed,
            @RequestParam(name = Sort.PARAMETER, defaultValue = "") String order,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") int number) {
        var actor = CurrentActor.get();
        var words = VietnameseText.tidy(typed);
        var filter = new Filter(
                choice(STATUS, status, AccountStatus.values()),
                choice(OfferReader.ROLE, role, Role.values()),
                words,
                clock.today());
        var address = PageAddress.of(ADDRESS)
                .with(STATUS, status)
                .with(OfferReader.ROLE, role)
                .with("q", words);
        var sort = Sort.parse(order, "ten", List.of("ten"), address);
        long total = queries.count(actor, filter);
        int page = Math.clamp(number, 1, (int) Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE));
        var rows = queries.list(actor, filter, sort.descending(), (page - 1) * PAGE_SIZE, PAGE_SIZE);
        return new OfficersPage(
                status,
                role,
                words,
                rows,
                sort,
                Paging.of(address.with(Sort.PARAMETER, order), page, PAGE_SIZE, total));
    }

    @GetMapping(NEW)
    @Requires(Right.ACCOUNT_MANAGE)
    Answer showInvite() {
        return new InvitePage("", "", offers.blank(), new FormErrors());
    }

    @PostMapping(NEW)
    @Requires(Right.ACCOUNT_MANAGE)
    Answer invite(
            @RequestParam(NAME) String name,
            @RequestParam(EMAIL) String email,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request) {
        var errors = new FormErrors();
        var page = new InvitePage(name, email, OfferReader.Typed.read(typed), errors);
        PersonName.check(name).ifPresent(problem -> errors.add(NAME, "kernel.problem.PersonName." + problem));
        EmailAddress.check(email).ifPresent(problem -> errors.add(EMAIL, "kernel.problem.EmailAddress." + problem));
        var offer = offers.read(page.offer(), errors);
        var person = PersonName.find(name);
        var address = EmailAddress.find(email);
        if (offer.isEmpty() || person.isEmpty() || address.isEmpty()) {
            return Reply.invalid(page);
        }
        return switch (invite.run(CurrentActor.get(), person.get(), address.get(), offer.get())) {
            case InviteOfficer.Outcome.Invited(var accountId, var link) ->
                new LinkMadePage(accountId, person.get().full(), WholeAddress.of(request, link), true);
            case InviteOfficer.Outcome.LoginTaken() -> {
                errors.add(EMAIL, "access.invite.loginTaken");
                yield Reply.invalid(page);
            }
        };
    }

    /** The constant that the address names; null for none. */
    private static <E extends Enum<E>> @Nullable E choice(String parameter, String typed, E[] values) {
        if (typed.isEmpty()) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> value.name().equals(typed))
                .findFirst()
                .orElseThrow(() -> new UnknownValue(
                        parameter, typed, Arrays.stream(values).map(Enum::name).toList()));
    }
}
