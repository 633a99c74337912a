package vn.cauviec.vacancies.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.RequestLanguage;
import vn.cauviec.vacancies.domain.saved.Frequency;
import vn.cauviec.vacancies.domain.saved.LookAtSavedSearch;
import vn.cauviec.vacancies.domain.saved.RemoveSavedSearch;
import vn.cauviec.vacancies.domain.saved.SaveSearch;
import vn.cauviec.vacancies.domain.saved.SavedQueryReader.Reading;
import vn.cauviec.vacancies.domain.saved.SavedSearchQueries;
import vn.cauviec.vacancies.domain.saved.StopLinks;

/** What somebody keeps of searches: looked at, taken away, brought back. */
@Controller
@Requires(Right.WORK_FOR_ONESELF)
class SavedSearchesController {
    private static final String ONE = SavedSearchController.LIST + "/{id}";

    private final SavedSearchQueries queries;
    private final SavedSearchViews views;
    private final SavedAddress addresses;
    private final LookAtSavedSearch look;
    private final RemoveSavedSearch remove;
    private final StopLinks links;

    SavedSearchesController(
            SavedSearchQueries queries,
            SavedSearchViews views,
            SavedAddress addresses,
            LookAtSavedSearch look,
            RemoveSavedSearch remove,
            StopLinks links) {
        this.queries = queries;
        this.views = views;
        this.addresses = addresses;
        this.look = look;
        this.remove = remove;
        this.links = links;
    }

    @GetMapping(SavedSearchController.LIST)
    Answer list(HttpServletRequest request) {
        var actor = CurrentActor.get();
        var language = RequestLanguage.of(request);
        var all = queries.list(actor);
        boolean hears = all.stream()
                .anyMatch(kept -> !kept.search().removed() && kept.search().frequency() != Frequency.NONE);
        return new SavedSearchesPage(
                all.stream()
                        .filter(kept -> !kept.search().removed())
                        .map(kept -> views.view(kept, language))
                        .toList(),
                all.stream()
                        .filter(kept -> kept.search().removed())
                        .map(kept -> views.view(kept, language))
                        .toList(),
                SaveSearch.MOST,
                hears ? links.all(actor.accountId()) : "");
    }

    /** Looking is a form, because from here on these jobs are no longer new. */
    @PostMapping(ONE + "/xem")
    Answer look(@PathVariable("id") UUID id) {
        return look.run(CurrentActor.get(), id) instanceof Reading.Readable readable
                ? Redirect.to(addresses.newest(readable).toString())
                : Redirect.to(SavedSearchController.LIST);
    }

    @PostMapping(ONE + "/bo")
    Answer remove(@PathVariable("id") UUID id) {
        var name = remove.run(CurrentActor.get(), id);
        return Redirect.to(SavedSearchController.LIST)
                .saying("vacancies.kept.removedNow", name, Long.toString(RemoveSavedSearch.KEPT.toDays()));
    }

    @PostMapping(ONE + "/lay-lai")
    Answer bringBack(@PathVariable("id") UUID id) {
        return switch (remove.bringBack(CurrentActor.get(), id)) {
            case RemoveSavedSearch.Outcome.Back(var name) ->
                Redirect.to(SavedSearchController.LIST).saying("vacancies.kept.broughtBack", name);
            case RemoveSavedSearch.Outcome.TooMany() ->
                Redirect.to(SavedSearchController.LIST).saying("vacancies.kept.tooMany");
        };
    }
}
