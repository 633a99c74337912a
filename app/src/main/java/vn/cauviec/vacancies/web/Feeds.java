package vn.cauviec.vacancies.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.cauviec.operations.SiteAddress;
import vn.cauviec.reference.Unit;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.UnknownValue;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.domain.JobQuery;
import vn.cauviec.vacancies.domain.JobSearch;
import vn.cauviec.vacancies.domain.JobSorting;
import vn.cauviec.vacancies.web.PlaceInput.Place;
import vn.cauviec.vacancies.web.SearchInput.Search;

/** Answers a search in full instead of by pages, in the order that suits who follows it. */
@Component
class Feeds {
    /** A program that asks once a day misses nothing as long as fewer appear. */
    static final int MOST = JobQuery.MOST_ON_PAGE;

    private final SearchInput input;
    private final JobSearch search;
    private final SearchWords searches;
    private final JobWords words;
    private final SiteAddress site;

    Feeds(SearchInput input, JobSearch search, SearchWords searches, JobWords words, SiteAddress site) {
        this.input = input;
        this.search = search;
        this.searches = searches;
        this.words = words;
        this.site = site;
    }

    /**
     * The first {@link #MOST} jobs of the search in this order.
     *
     * @param typed parameters as the page of the search takes them; the order and the page among them decide nothing here
     * @throws UnknownValue for a value that does not exist
     */
    Feed of(MultiValueMap<String, String> typed, JobSorting order, String path) {
        var asked = read(typed);
        var address = asked.address().without(AddressCode.SORTING.parameter());
        var entries = list(asked, order).stream().map(this::entry).toList();
        return new Feed(
                searches.of(asked) + " · " + words.say("site.name"),
                words.say("vacancies.feed.description", words.say("province.name")),
                site.of(address.toString()),
                site.of(new PageAddress(path, address.parameters()).toString()),
                entries);
    }

    /** @throws UnknownValue for a value that does not exist, and for a place that nobody knows */
    Search read(MultiValueMap<String, String> typed) {
        var asked = input.read(typed);
        if (asked.place() instanceof Place.Unknown(var nearest)) {
            throw new UnknownValue(
                    PlaceInput.PARAMETER,
                    asked.typedPlace(),
                    nearest.stream().map(Unit::fullName).toList());
        }
        return asked;
    }

    /** The first {@link #MOST} jobs of the search in this order, whatever its own order and page are. */
    List<FoundVacancy> list(Search asked, JobSorting order) {
        return search.search(asked.query().first(order, MOST)).rows();
    }

    private Feed.Entry entry(FoundVacancy job) {
        return new Feed.Entry(
                job.id(),
                site.of(JobAddress.of(job.slug())),
                job.title(),
                job.employerName(),
                words.line(job),
                words.place(job),
                job.deadline(),
                job.publishedAt());
    }
}
