package vn.cauviec.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.access.Accounts;
import vn.cauviec.access.Sessions;
import vn.cauviec.access.domain.PassSecondStep;
import vn.cauviec.access.domain.SecondSteps;
import vn.cauviec.access.domain.SetUpSecondStep;
import vn.cauviec.access.domain.SetUpSecondStep.Offer;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.LocalAddress;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;

/**
 * The second step of signing in, taken or set up. Open to all, because whoever stands here is not in yet: the session knows who gave
 * the password.
 */
@Controller
class SecondStepController {
    static final String ADDRESS = SignInController.ADDRESS + "/buoc-hai";
    static final String SET_UP = SignInController.ADDRESS + "/lap-buoc-hai";
    private static final String BACK = "ve";
    private static final String CODE = "ma";
    private static final String OFFER = "de-nghi";

    private final Accounts accounts;
    private final SecondSteps steps;
    private final PassSecondStep pass;
    private final SetUpSecondStep setUp;
    private final QrPages qr;

    SecondStepController(Accounts accounts, SecondSteps steps, PassSecondStep pass, SetUpSecondStep setUp, QrPages qr) {
        this.accounts = accounts;
        this.steps = steps;
        this.pass = pass;
        this.setUp = setUp;
        this.qr = qr;
    }

    @GetMapping(ADDRESS)
    @OpenToAll
    Answer show(@RequestParam(name = BACK, defaultValue = "") String back, HttpServletRequest request) {
        return halfway(request, actor -> {
            if (Sessions.isSecondStepTaken(request) || !steps.isDue(actor)) {
                return onward(back);
            }
            return steps.isSetUp(actor.accountId())
                    ? new SecondStepPage(back, new FormErrors())
                    : Redirect.to(PageAddress.of(SET_UP).with(BACK, back).toString());
        });
    }

    @PostMapping(ADDRESS)
    @OpenToAll
    Answer take(
            @RequestParam(name = CODE, defaultValue = "") String code,
            @RequestParam(name = BACK, defaultValue = "") String back,
            HttpServletRequest request) {
        return halfway(request, actor -> {
            var errors = new FormErrors();
            return switch (pass.run(actor.accountId(), code)) {
                case PassSecondStep.Outcome.Passed() -> {
                    Sessions.takeSecondStep(request);
                    yield onward(back);
                }
                case PassSecondStep.Outcome.PassedByRecovery(var left) -> {
                    Sessions.takeSecondStep(request);
                    yield onward(back).saying("access.second.recovered", Long.toString(left));
                }
                case PassSecondStep.Outcome.Wrong() ->
                    Reply.invalid(new SecondStepPage(back, errors.add(CODE, "access.second.wrong")));
                case PassSecondStep.Outcome.TooMany(var pause) ->
                    new Reply(
                            429,
                            new SecondStepPage(
                                    back, errors.add(CODE, "access.signIn.tooMany", Long.toString(pause.toMinutes()))));
            };
        });
    }

    @GetMapping(SET_UP)
    @OpenToAll
    Answer showSetUp(@RequestParam(name = BACK, defaultValue = "") String back, HttpServletRequest request) {
        return halfway(
                request,
                actor -> steps.isSetUp(actor.accountId())
                        ? Redirect.to(PageAddress.of(ADDRESS).with(BACK, back).toString())
                        : page(actor, setUp.offer(actor.accountId()), back, new FormErrors()));
    }

    @PostMapping(SET_UP)
    @OpenToAll
    Answer setUp(
            @RequestParam(name = CODE, defaultValue = "") String code,
            @RequestParam(name = OFFER, defaultValue = "") String sealed,
            @RequestParam(name = BACK, defaultValue = "") String back,
            HttpServletRequest request) {
        return halfway(request, actor -> {
            var errors = new FormErrors();
            var offer = setUp.find(actor.accountId(), sealed);
            if (offer.isEmpty()) {
                errors.add(CODE, "access.second.offerGone");
                return Reply.invalid(page(actor, setUp.offer(actor.accountId()), back, errors));
            }
            return switch (setUp.run(actor.accountId(), offer.get(), code)) {
                case SetUpSecondStep.Outcome.Done(var codes) -> {
                    Sessions.takeSecondStep(request);
                    yield new RecoveryCodesPage(codes, onward(back).to());
                }
                case SetUpSecondStep.Outcome.AlreadyDone() -> onward(back);
                case SetUpSecondStep.Outcome.Wrong() -> {
                    errors.add(CODE, "access.second.wrong");
                    yield Reply.invalid(page(actor, offer.get(), back, errors));
                }
                case SetUpSecondStep.Outcome.TooMany(var pause) -> {
                    errors.add(CODE, "access.signIn.tooMany", Long.toString(pause.toMinutes()));
                    yield new Reply(429, page(actor, offer.get(), back, errors));
                }
            };
        });
    }

    /** What is answered to whoever gave the password; everybody else is sent to give it. */
    private Answer halfway(HttpServletRequest request, Function<Actor, Answer> answer) {
        Optional<Actor> actor = Sessions.account(request).flatMap(accounts::findActor);
        if (actor.isEmpty()) {
            Sessions.end(request);
            return Redirect.to(SignInController.ADDRESS);
        }
        return answer.apply(actor.get());
    }

    private SetUpSecondStepPage page(Actor actor, Offer offer, String back, FormErrors errors) {
        return qr.page(actor, offer, back, errors);
    }

    private static Redirect onward(String back) {
        return Redirect.to(back.isEmpty() ? "/cua-toi" : LocalAddress.orHome(back));
    }
}
