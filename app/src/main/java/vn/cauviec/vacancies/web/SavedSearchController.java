package vn.cauviec.vacancies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.notices.Notices;
import vn.cauviec.site.Answer;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.site.RequestLanguage;
import vn.cauviec.vacancies.domain.saved.ChangeSavedSearch;
import vn.cauviec.vacancies.domain.saved.SaveSearch;
import vn.cauviec.vacancies.domain.saved.SaveSearch.Outcome;
import vn.cauviec.vacancies.domain.saved.SaveSearch.Wish;
import vn.cauviec.vacancies.domain.saved.SavedSearchQueries;
import vn.cauviec.vacancies.web.SearchInput.Search;

/** A person keeps a search under a name, and changes the name or how often they hear of news. */
@Controller
@Requires(Right.WORK_FOR_ONESELF)
class SavedSearchController {
    static final String LIST = "/ca-nhan/tim-kiem";
    static final String SAVE = LIST + "/luu";

    private final SaveSearch save;
    private final ChangeSavedSearch change;
    private final SavedSearchQueries queries;
    private final SavedSearchViews views;
    private final Feeds feeds;
    private final SearchWords words;
    private final Notices notices;

    SavedSearchController(
            SaveSearch save,
            ChangeSavedSearch change,
            SavedSearchQueries queries,
            SavedSearchViews views,
            Feeds feeds,
            SearchWords words,
            Notices notices) {
        this.save = save;
        this.change = change;
        this.queries = queries;
        this.views = views;
        this.feeds = feeds;
        this.words = words;
        this.notices = notices;
    }

    @GetMapping(SAVE)
    Answer ask(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        var asked = feeds.read(typed);
        var name = words.in(RequestLanguage.of(request)).of(asked);
        var open = notices.ways(CurrentActor.get().accountId());
        return form(asked, name, SavedSearchForm.proposed(name, open), new FormErrors());
    }

    @PostMapping(SAVE)
    Answer save(@RequestParam MultiValueMap<String, String> typed, HttpServletRequest request) {
        var actor = CurrentActor.get();
        var asked = feeds.read(typed);
        var seeks = words.in(RequestLanguage.of(request)).of(asked);
        var form = typed(typed);
        var errors = new FormErrors();
        var wish = form.read(notices.ways(actor.accountId()), errors);
        if (wish.isEmpty()) {
            return Reply.invalid(form(asked, seeks, form, errors));
        }
        return switch (save.run(actor, SavedAddress.query(asked), wish.get())) {
            case Outcome.Saved() ->
                Redirect.to(LIST).saying("vacancies.kept.saved", wish.get().name());
            case Outcome.Known(var name) -> Redirect.to(LIST).saying("vacancies.kept.known", name);
            case Outcome.TooMany() -> Reply.invalid(form(asked, seeks, form, errors));
        };
    }

    @GetMapping(LIST + "/{id}")
    Answer show(@PathVariable("id") UUID id, HttpServletRequest request) {
        var kept = queries.get(CurrentActor.get(), id);
        var search = kept.search();
        var form = SavedSearchForm.of(new Wish(search.name(), search.frequency(), search.way()));
        return form(id, views.words(kept, RequestLanguage.of(request)), form, new FormErrors());
    }

    @PostMapping(LIST + "/{id}")
    Answer change(
            @PathVariable("id") UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request) {
        var actor = CurrentActor.get();
        var kept = queries.get(actor, id);
        var form = typed(typed);
        var errors = new FormErrors();
        var wish = form.read(notices.ways(actor.accountId()), errors);
        if (wish.isEmpty()) {
            return Reply.invalid(form(id, views.words(kept, RequestLanguage.of(request)), form, errors));
        }
        change.run(actor, id, wish.get());
        return Redirect.to(LIST).saying("vacancies.kept.changed", wish.get().name());
    }

    private static SavedSearchForm typed(MultiValueMap<String, String> typed) {
        return new SavedSearchForm(
                first(typed, SavedSearchForm.NAME),
                first(typed, SavedSearchForm.FREQUENCY.parameter()),
                first(typed, SavedSearchForm.WAY.parameter()));
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        var value = typed.getFirst(name);
        return value == null ? "" : value;
    }

    private SavedSearchPage form(Search asked, String seeks, SavedSearchForm form, FormErrors errors) {
        var actor = CurrentActor.get();
        return new SavedSearchPage(
                SAVE,
                seeks,
                asked.address().without(AddressCode.SORTING.parameter()).parameters(),
                form.name(),
                form.frequency(),
                form.way(),
                List.copyOf(notices.ways(actor.accountId())),
                queries.isFull(actor),
                errors);
    }

    private SavedSearchPage form(UUID id, String seeks, SavedSearchForm form, FormErrors errors) {
        return new SavedSearchPage(
                LIST + "/" + id,
                seeks,
                List.of(),
                form.name(),
                form.frequency(),
                form.way(),
                List.copyOf(notices.ways(CurrentActor.get().accountId())),
                false,
                errors);
    }
}
