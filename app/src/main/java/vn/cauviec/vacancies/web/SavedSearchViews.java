package vn.cauviec.vacancies.web;

import org.springframework.stereotype.Component;
import vn.cauviec.site.Language;
import vn.cauviec.vacancies.domain.saved.SavedQueryReader.Reading.Readable;
import vn.cauviec.vacancies.domain.saved.SavedQueryReader.Reading.Unreadable;
import vn.cauviec.vacancies.domain.saved.SavedSearchQueries;
import vn.cauviec.vacancies.web.SavedSearchesPage.Kept;

/** Puts what somebody keeps of searches before them. */
@Component
class SavedSearchViews {
    private final SavedAddress addresses;
    private final SearchWords words;
    private final PlaceWords places;

    SavedSearchViews(SavedAddress addresses, SearchWords words, PlaceWords places) {
        this.addresses = addresses;
        this.words = words;
        this.places = places;
    }

    /** What it seeks; empty where it cannot be read. */
    String words(SavedSearchQueries.Kept kept, Language language) {
        return kept.reading() instanceof Readable readable ? words.in(language).of(addresses.search(readable)) : "";
    }

    Kept view(SavedSearchQueries.Kept kept, Language language) {
        var search = kept.search();
        return switch (kept.reading()) {
            case Readable readable ->
                new Kept(
                        search.id(),
                        search.name(),
                        words(kept, language),
                        addresses.newest(readable).toString(),
                        readable.unit() == null
                                ? ""
                                : places.today(readable.unit().id()),
                        kept.fresh(),
                        kept.fresh() >= SavedSearchQueries.MOST_COUNTED,
                        search.frequency(),
                        search.way(),
                        "",
                        "");
            case Unreadable(var cause, var what) ->
                new Kept(
                        search.id(),
                        search.name(),
                        "",
                        "",
                        "",
                        0,
                        false,
                        search.frequency(),
                        search.way(),
                        "vacancies.kept.unreadable." + cause,
                        what);
        };
    }
}
