package vn.cauviec.vacancies.web;

import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.vacancies.domain.ReceiveWorkbook;
import vn.cauviec.vacancies.domain.pull.AskForFetch;
import vn.cauviec.vacancies.domain.pull.PartnerQueries;
import vn.cauviec.vacancies.domain.pull.Rhythm;
import vn.cauviec.vacancies.domain.pull.SavePartner;

/** Officers who may import keep the register of partners whose ads are fetched, and see what came of each fetch. */
@Controller
@Requires(Right.VACANCY_IMPORT)
class PartnersController {
    static final String ADDRESS = AdQueueController.ADDRESS + "/doi-tac";

    private static final String ONE = ADDRESS + "/{nguon}";
    private static final int LONGEST_NAME = 120;
    private static final int FETCHES = 20;

    private final PartnerQueries partners;
    private final SavePartner save;
    private final AskForFetch ask;

    PartnersController(PartnerQueries partners, SavePartner save, AskForFetch ask) {
        this.partners = partners;
        this.save = save;
        this.ask = ask;
    }

    static String address(String provider) {
        return ADDRESS + "/" + provider;
    }

    @GetMapping(ADDRESS)
    Answer list() {
        return page(PartnerForm.empty(), new FormErrors());
    }

    @PostMapping(ADDRESS)
    Answer enter(@RequestParam MultiValueMap<String, String> typed) {
        var form = PartnerForm.read(typed);
        var name = VietnameseText.tidy(form.name());
        var errors = new FormErrors();
        if (ReceiveWorkbook.key(name).isEmpty()) {
            errors.add(PartnerForm.NAME, "vacancies.partner.nameMissing");
        } else if (name.length() > LONGEST_NAME) {
            errors.add(
                    PartnerForm.NAME,
                    "vacancies.problem.tooLong",
                    Integer.toString(LONGEST_NAME),
                    Integer.toString(name.length()));
        }
        var rhythm = rhythm(form);
        if (!errors.isEmpty()) {
            save.findProblem(form.address()).ifPresent(key -> errors.add(PartnerForm.ADDRESS, key));
            return Reply.invalid(page(form, errors));
        }
        return switch (save.enter(CurrentActor.get(), name, input(form, rhythm))) {
            case SavePartner.Outcome.Saved(var provider) ->
                Redirect.to(address(provider)).saying("vacancies.partner.saved");
            case SavePartner.Outcome.WrongAddress(var key) ->
                Reply.invalid(page(form, errors.add(PartnerForm.ADDRESS, key)));
            case SavePartner.Outcome.StandsAlready _ ->
                Reply.invalid(page(form, errors.add(PartnerForm.NAME, "vacancies.partner.standsAlready")));
        };
    }

    @GetMapping(ONE)
    Answer show(
            @PathVariable("nguon") String provider,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") int number) {
        var view = partners.get(CurrentActor.get(), provider);
        return page(view, PartnerForm.of(view.partner()), number, new FormErrors());
    }

    @PostMapping(ONE)
    Answer change(@PathVariable("nguon") String provider, @RequestParam MultiValueMap<String, String> typed) {
        var form = PartnerForm.read(typed);
        var actor = CurrentActor.get();
        return switch (save.change(actor, provider, input(form, rhythm(form)))) {
            case SavePartner.Outcome.WrongAddress(var key) ->
                Reply.invalid(
                        page(partners.get(actor, provider), form, 1, new FormErrors().add(PartnerForm.ADDRESS, key)));
            case SavePartner.Outcome.Saved _, SavePartner.Outcome.StandsAlready _ ->
                Redirect.to(address(provider)).saying("vacancies.partner.saved");
        };
    }

    @PostMapping(ONE + "/lay-ngay")
    Answer fetchNow(@PathVariable("nguon") String provider) {
        boolean asked = ask.run(CurrentActor.get(), provider);
        return Redirect.to(address(provider)).saying(asked ? "vacancies.partner.asked" : "vacancies.partner.tooSoon");
    }

    @PostMapping(ONE + "/tam-dung")
    Answer pause(@PathVariable("nguon") String provider) {
        save.fetch(CurrentActor.get(), provider, false);
        return Redirect.to(address(provider));
    }

    @PostMapping(ONE + "/lay-tiep")
    Answer resume(@PathVariable("nguon") String provider) {
        save.fetch(CurrentActor.get(), provider, true);
        return Redirect.to(address(provider));
    }

    private static Rhythm rhythm(PartnerForm form) {
        return Codes.get(PartnerForm.EVERY, form.every(), Rhythm.values(), Rhythm::name);
    }

    private static SavePartner.Input input(PartnerForm form, Rhythm every) {
        return new SavePartner.Input(form.address().strip(), form.fetched(), every, form.letsIn());
    }

    private PartnersPage page(PartnerForm form, FormErrors errors) {
        return new PartnersPage(partners.list(CurrentActor.get()), form, errors);
    }

    private PartnerPage page(PartnerQueries.View view, PartnerForm form, int typedNumber, FormErrors errors) {
        var actor = CurrentActor.get();
        var provider = view.partner().provider();
        int number = Math.clamp(typedNumber, 1, 100_000);
        return new PartnerPage(
                view,
                partners.listFetches(actor, provider, FETCHES, (number - 1L) * FETCHES),
                Paging.of(PageAddress.of(address(provider)), number, FETCHES, partners.countFetches(actor, provider)),
                form,
                errors);
    }
}
