package vn.cauviec.vacancies.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.vacancies.domain.DeliveryOutcome;
import vn.cauviec.vacancies.domain.DeliveryQueries;
import vn.cauviec.vacancies.domain.EndProviderKey;
import vn.cauviec.vacancies.domain.MakeProviderKey;
import vn.cauviec.vacancies.domain.ProviderErrors;
import vn.cauviec.vacancies.domain.ProviderQueries;
import vn.cauviec.vacancies.domain.ReceiveWorkbook;

/** Officers who may import see the providers whose programs hand in ads, make and end their keys, and read the receipts. */
@Controller
@Requires(Right.VACANCY_IMPORT)
class ProvidersController {
    static final String ADDRESS = AdQueueController.ADDRESS + "/nguon";
    static final String OUTCOME = "ket-qua";

    private static final String ONE = ADDRESS + "/{nguon}";
    private static final String NAME = "ten";
    private static final int LONGEST_NAME = 120;
    private static final int DELIVERIES = 20;
    private static final int RECEIPTS = 50;

    private final ProviderQueries providers;
    private final DeliveryQueries deliveries;
    private final MakeProviderKey make;
    private final EndProviderKey end;

    ProvidersController(
            ProviderQueries providers, DeliveryQueries deliveries, MakeProviderKey make, EndProviderKey end) {
        this.providers = providers;
        this.deliveries = deliveries;
        this.make = make;
        this.end = end;
    }

    static String address(String provider) {
        return ADDRESS + "/" + provider;
    }

    static String address(String provider, UUID delivery) {
        return address(provider) + "/" + delivery;
    }

    @GetMapping(ADDRESS)
    Answer list() {
        return page("", new FormErrors());
    }

    @PostMapping(ADDRESS)
    Answer makeFirst(@RequestParam(name = NAME, defaultValue = "") String typed) {
        var name = VietnameseText.tidy(typed);
        var errors = new FormErrors();
        if (ReceiveWorkbook.key(name).isEmpty()) {
            errors.add(NAME, "vacancies.providers.nameMissing");
        } else if (name.length() > LONGEST_NAME) {
            errors.add(
                    NAME, "vacancies.problem.tooLong", Integer.toString(LONGEST_NAME), Integer.toString(name.length()));
        }
        return errors.isEmpty() ? made(name) : Reply.invalid(page(typed, errors));
    }

    @GetMapping(ONE)
    Answer show(
            @PathVariable("nguon") String key,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") int typedNumber) {
        var actor = CurrentActor.get();
        int number = Math.clamp(typedNumber, 1, 100_000);
        var provider = providers.get(actor, key);
        return new ProviderPage(
                provider,
                deliveries.list(actor, key, DELIVERIES, (number - 1L) * DELIVERIES),
                Paging.of(PageAddress.of(address(key)), number, DELIVERIES, deliveries.count(actor, key)));
    }

    @PostMapping(ONE + "/khoa")
    Answer makeAnother(@PathVariable("nguon") String key) {
        return made(providers.get(CurrentActor.get(), key).name());
    }

    @PostMapping(ONE + "/khoa/{id}/het")
    Answer end(@PathVariable("nguon") String key, @PathVariable("id") UUID id) {
        end.run(CurrentActor.get(), key, id);
        return Redirect.to(address(key)).saying("vacancies.providers.keyEnded");
    }

    @GetMapping(ONE + "/{id}")
    Answer receipts(
            @PathVariable("nguon") String key,
            @PathVariable("id") UUID id,
            @RequestParam(name = OUTCOME, defaultValue = "") String code,
            @RequestParam(name = Paging.PARAMETER, defaultValue = "1") int typedNumber) {
        var actor = CurrentActor.get();
        var delivery = deliveries.get(actor, id);
        if (!delivery.provider().equals(key)) {
            throw new Refused(ProviderErrors.DELIVERY_NOT_FOUND);
        }
        var shown = outcome(code);
        int number = Math.clamp(typedNumber, 1, 100_000);
        return new DeliveryReceiptsPage(
                delivery,
                providers.get(actor, key).name(),
                shown,
                deliveries.listReceipts(actor, id, shown, RECEIPTS, (number - 1L) * RECEIPTS),
                Paging.of(
                        PageAddress.of(address(key, id)).with(OUTCOME, code),
                        number,
                        RECEIPTS,
                        shown == null ? delivery.done() : delivery.count(shown)));
    }

    private Answer made(String name) {
        return switch (make.run(CurrentActor.get(), name)) {
            case MakeProviderKey.Outcome.Made(var provider, var key) ->
                new KeyMadePage(
                        provider, providers.get(CurrentActor.get(), provider).name(), key);
            case MakeProviderKey.Outcome.EnoughKeys() ->
                Redirect.to(address(ReceiveWorkbook.key(name))).saying("vacancies.providers.enough");
        };
    }

    private ProvidersPage page(String typed, FormErrors errors) {
        return new ProvidersPage(providers.list(CurrentActor.get()), typed, errors);
    }

    private static @Nullable DeliveryOutcome outcome(String code) {
        return code.isEmpty() ? null : Codes.get(OUTCOME, code, DeliveryOutcome.values(), DeliveryOutcome::code);
    }
}
