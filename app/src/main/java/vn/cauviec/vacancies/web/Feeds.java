package vn.cauviec.vacancies.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.cauviec.operations.SiteAddress;
import vn.cauviec.reference.Unit;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Paging;
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
    static final int MOST = 100;

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
        var entries = list(typed, order, MOST).stream().map(this::entry).toList();
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

    /** The first jobs of the search in this order. */
    List<FoundVacancy> list(MultiValueMap<String, String> typed, JobSorting order, int most) {
        var found = new ArrayList<FoundVacancy>();
        for (int page = 1; found.size() < most; page++) {
            var rows = search.search(input.read(inOrder(typed, order, page)).query())
                    .rows();
            found.addAll(rows);
            if (rows.size() < JobQuery.PAGE_SIZE) {
                break;
            }
        }
        return found.subList(0, Math.min(most, found.size()));
    }

    private static MultiValueMap<String, String> inOrder(
            MultiValueMap<String, String> typed, JobSorting order, int page) {
        var ordered = new LinkedMultiValueMap<>(typed);
        ordered.set(AddressCode.SORTING.parameter(), AddressCode.SORTING.wordOf(order));
        ordered.set(Paging.PARAMETER, Integer.toString(page));
        return ordered;
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
