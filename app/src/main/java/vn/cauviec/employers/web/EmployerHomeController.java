package vn.cauviec.employers.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.employers.Branches;
import vn.cauviec.employers.EmployerHomeLink;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.employers.domain.ChangeEmployer;
import vn.cauviec.employers.domain.ChangeEmployer.Outcome;
import vn.cauviec.employers.domain.EmployerErrors;
import vn.cauviec.employers.domain.EmployerQueries;
import vn.cauviec.employers.domain.EmployerRow;
import vn.cauviec.employers.domain.OwnCompany;
import vn.cauviec.employers.web.FactsReader.Needed;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.reference.Units;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.site.WorkListSource;
import vn.cauviec.site.WorkListSource.WorkItem;

/** The employer's own pages: its home, and what it states about itself. */
@Controller
class EmployerHomeController {
    static final String ADDRESS = "/nha-tuyen-dung";
    static final String PROFILE = ADDRESS + "/ho-so";

    private final EmployerQueries queries;
    private final ChangeEmployer change;
    private final FactsReader facts;
    private final Units units;
    private final Branches branches;
    private final ObjectProvider<WorkListSource> sources;
    private final List<EmployerHomeLink> links;

    EmployerHomeController(
            EmployerQueries queries,
            ChangeEmployer change,
            FactsReader facts,
            Units units,
            Branches branches,
            ObjectProvider<WorkListSource> sources,
            ObjectProvider<EmployerHomeLink> links) {
        this.queries = queries;
        this.change = change;
        this.facts = facts;
        this.units = units;
        this.branches = branches;
        this.sources = sources;
        this.links = links.stream()
                .sorted(Comparator.comparingInt(EmployerHomeLink::order))
                .toList();
    }

    @GetMapping(ADDRESS)
    @Requires(Right.VACANCY_WRITE_OWN)
    Answer home() {
        var actor = CurrentActor.get();
        var employer = own(actor);
        var decisions = queries.listDecisions(employer.id());
        boolean verified = employer.standing() == EmployerStanding.VERIFIED;
        var items = sources.stream()
                .flatMap(source -> source.listWork(actor).stream())
                .sorted(Comparator.comparingInt(WorkItem::order))
                .toList();
        return new EmployerHomePage(
                employer,
                decisions.isEmpty() ? null : decisions.getLast(),
                actor.may(Right.EMPLOYER_PROFILE_OWN),
                actor.actsFor(employer.id(), null) ? List.of() : branches.listOwn(actor),
                items,
                links.stream()
                        .filter(link -> actor.may(link.right()) && (verified || !link.onlyVerified()))
                        .toList());
    }

    @GetMapping(PROFILE)
    @Requires(Right.EMPLOYER_PROFILE_OWN)
    Answer profile() {
        var actor = CurrentActor.get();
        var employer = own(actor);
        var contact = queries.listContacts(employer.id()).stream()
                .filter(row -> row.accountId().equals(actor.accountId()))
                .map(row -> ContactForm.of(row.contact()))
                .findFirst()
                .orElse(ContactForm.EMPTY);
        return page(employer, FactsForm.of(employer, units), contact, employer.version(), new FormErrors());
    }

    @PostMapping(PROFILE)
    @Requires(Right.EMPLOYER_PROFILE_OWN)
    Answer change(@RequestParam Map<String, String> typed, @RequestParam("ban") int version) {
        var actor = CurrentActor.get();
        var errors = new FormErrors();
        var factsForm = FactsForm.read(typed);
        var contactForm = ContactForm.read(typed);
        var company = facts.read(factsForm, Needed.ALL, errors);
        var contact = contactForm.check(errors);
        var taxCode = company.flatMap(read -> Optional.ofNullable(read.taxCode()));
        if (company.isEmpty() || contact.isEmpty() || taxCode.isEmpty()) {
            return Reply.invalid(page(own(actor), factsForm, contactForm, version, errors));
        }
        return switch (change.run(actor, version, taxCode.get(), company.get(), contact.get())) {
            case Outcome.Done(var checkedAnew) ->
                Redirect.to(ADDRESS).saying(checkedAnew ? "employers.profile.checkedAnew" : "employers.profile.done");
            case Outcome.TaxCodeTaken(var standing) -> {
                errors.add(FactsForm.TAX_CODE, "employers.register.taken." + standing);
                yield Reply.invalid(page(own(actor), factsForm, contactForm, version, errors));
            }
            case Outcome.Overtaken() -> {
                var now = own(actor);
                errors.add(FactsForm.NAME, "employers.profile.overtaken");
                yield new Reply(409, page(now, factsForm, contactForm, now.version(), errors));
            }
        };
    }

    private ProfilePage page(
            EmployerRow employer, FactsForm factsForm, ContactForm contactForm, int version, FormErrors errors) {
        return new ProfilePage(employer.standing(), factsForm, contactForm, version, facts.sections(), errors);
    }

    private EmployerRow own(Actor actor) {
        UUID id = OwnCompany.idOf(actor);
        return queries.find(id).orElseThrow(() -> new Refused(EmployerErrors.EMPLOYER_UNKNOWN));
    }
}
