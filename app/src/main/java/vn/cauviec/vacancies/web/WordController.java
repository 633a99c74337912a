package vn.cauviec.vacancies.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.vacancies.domain.DictionaryInUse;
import vn.cauviec.vacancies.domain.learning.DecideOnWord;
import vn.cauviec.vacancies.domain.learning.DecideOnWord.Wish;
import vn.cauviec.vacancies.domain.learning.WordCandidates;
import vn.cauviec.vacancies.domain.learning.WordCandidates.Finds;
import vn.cauviec.vacancies.domain.learning.WordDecisionQueries;
import vn.cauviec.vacancies.domain.learning.WordProposals;
import vn.cauviec.vacancies.domain.words.Concept;

/** A moderator decides about one phrase that many ask. */
@Controller
@Requires(Right.VACANCY_MODERATE)
class WordController {
    private static final String ADDRESS = DictionaryController.ADDRESS + "/cum";
    private static final String BUTTON = "viec";

    private final WordProposals proposals;
    private final WordCandidates candidates;
    private final DecideOnWord decide;
    private final WordDecisionQueries decisions;
    private final DictionaryInUse words;

    WordController(
            WordProposals proposals,
            WordCandidates candidates,
            DecideOnWord decide,
            WordDecisionQueries decisions,
            DictionaryInUse words) {
        this.proposals = proposals;
        this.candidates = candidates;
        this.decide = decide;
        this.decisions = decisions;
        this.words = words;
    }

    /** What a press of a button wants. */
    private enum Press {
        PREVIEW("xem-truoc"),
        ACCEPT("nhan"),
        IGNORE("bo-qua");

        private final String code;

        Press(String code) {
            this.code = code;
        }

        private String code() {
            return code;
        }
    }

    @GetMapping(ADDRESS)
    Answer show(@RequestParam(name = WordForm.ASKED, defaultValue = "") String phrase) {
        return page(WordForm.of(phrase), List.of(), new FormErrors());
    }

    @PostMapping(ADDRESS)
    Answer decide(@RequestParam MultiValueMap<String, String> typed) {
        var form = WordForm.read(typed);
        var press =
                Codes.get(BUTTON, Optional.ofNullable(typed.getFirst(BUTTON)).orElse(""), Press.values(), Press::code);
        var errors = new FormErrors();
        var wish = press == Press.IGNORE ? form.ignoring(errors) : form.accepting(words.get(), errors);
        if (wish.isEmpty()) {
            return Reply.invalid(page(form, List.of(), errors));
        }
        return press == Press.PREVIEW ? page(form, previews(wish.get()), errors) : decide(form, wish.get());
    }

    private Answer decide(WordForm form, Wish wish) {
        var errors = new FormErrors();
        switch (decide.run(CurrentActor.get(), wish)) {
            case DecideOnWord.Outcome.Done(var phrase) -> {
                return Redirect.to(DictionaryController.ADDRESS)
                        .saying(
                                wish.relation() == null ? "vacancies.words.ignored" : "vacancies.words.accepted",
                                phrase);
            }
            case DecideOnWord.Outcome.Overtaken(var decision) -> {
                var view = decisions.view(decision);
                return Redirect.to(DictionaryController.DECIDED)
                        .saying(
                                decision.relation() == null
                                        ? "vacancies.words.overtakenIgnored"
                                        : "vacancies.words.overtaken",
                                view.decidedBy(),
                                decision.phrase(),
                                view.concepts());
            }
            case DecideOnWord.Outcome.Known(var phrase, var names) ->
                errors.add(WordForm.PHRASE, "vacancies.words.known", phrase, names);
            case DecideOnWord.Outcome.OtherWords() -> errors.add(WordForm.PHRASE, "vacancies.words.otherWords");
            case DecideOnWord.Outcome.NotPossible() -> errors.add(WordForm.CONCEPT, "vacancies.words.onlyWork");
        }
        return new Reply(409, page(form, List.of(), errors));
    }

    /** What is found now, and what is found when the phrase is read as each of the concepts. */
    private List<Finds> previews(Wish wish) {
        var previews = new ArrayList<Finds>();
        previews.add(candidates.finds(wish.phrase()));
        wish.concepts().stream()
                .flatMap(name -> words.get().find(name.kind(), name.key()).stream())
                .map(Concept::name)
                .forEach(name -> previews.add(candidates.finds(name)));
        return previews;
    }

    private WordPage page(WordForm form, List<Finds> previews, FormErrors errors) {
        var proposal = proposals.get(CurrentActor.get(), form.asked());
        return new WordPage(proposal, candidates.list(proposal), form, previews, errors);
    }
}
