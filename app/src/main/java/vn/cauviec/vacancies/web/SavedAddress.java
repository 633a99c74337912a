package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.Units;
import vn.cauviec.site.PageAddress;
import vn.cauviec.vacancies.domain.JobSorting;
import vn.cauviec.vacancies.domain.saved.SavedQuery;
import vn.cauviec.vacancies.domain.saved.SavedQueryReader.Reading.Readable;
import vn.cauviec.vacancies.web.SearchInput.Search;

/** Between the address of a search, as it is today, and what of it is kept. */
@Component
class SavedAddress {
    private final SearchInput input;
    private final Units units;
    private final BusinessClock clock;

    SavedAddress(SearchInput input, Units units, BusinessClock clock) {
        this.input = input;
        this.units = units;
        this.clock = clock;
    }

    /** What of a search is kept: everything but its order and its page. */
    static SavedQuery query(Search search) {
        return new SavedQuery(
                search.text(),
                search.place().known().map(unit -> place(unit, search.map())).orElse(null),
                search.place().known().isPresent() ? search.radius() : null,
                search.wageFrom(),
                search.types(),
                search.occupation() == null
                        ? null
                        : new SavedQuery.Work(
                                search.occupation().code(), search.occupation().name()),
                search.unstated(),
                search.asked());
    }

    /** A name may have led to a unit of another day than that of the map. */
    private static SavedQuery.Place place(Unit unit, LocalDate map) {
        var day = unit.valid().contains(map) ? map : unit.valid().from();
        return new SavedQuery.Place(unit.code(), day, unit.fullName());
    }

    /** The list of jobs that a saved search means, newest first. */
    PageAddress newest(Readable kept) {
        return address(kept).with(AddressCode.SORTING.parameter(), AddressCode.SORTING.wordOf(JobSorting.NEWEST));
    }

    /** The search as its page reads it. */
    Search search(Readable kept) {
        var typed = new LinkedMultiValueMap<String, String>();
        address(kept).parameters().forEach(parameter -> typed.add(parameter.name(), parameter.value()));
        return input.read(typed);
    }

    private PageAddress address(Readable kept) {
        var query = kept.query();
        var address = PageAddress.of(JobAddress.LIST).with(SearchInput.TEXT, query.text());
        var place = query.place();
        if (place != null) {
            address = address.with(PlaceInput.PARAMETER, place.code())
                    .with(
                            PlaceInput.MAP,
                            isToday(kept, place) ? "" : place.map().toString());
        }
        var radius = query.radius();
        if (radius != null) {
            address = address.with(
                    radius.byRoad() ? SearchInput.ROAD : SearchInput.RADIUS, Integer.toString(radius.kilometres()));
        }
        if (query.wageFrom() != null) {
            address = address.with(SearchInput.WAGE, SearchInput.millions(query.wageFrom()));
        }
        var work = query.work();
        if (work != null) {
            address = address.with(SearchInput.OCCUPATION, work.code());
        }
        for (var one : query.unstated().stream().sorted().toList()) {
            address = address.and(AddressCode.UNSTATED.parameter(), AddressCode.UNSTATED.wordOf(one));
        }
        address = ConditionInput.put(address, query.asked());
        for (var type : query.types().stream().sorted().toList()) {
            address = address.and(AddressCode.TYPE.parameter(), AddressCode.TYPE.wordOf(type));
        }
        return address;
    }

    /** Whether the code still names the same unit, so that the address needs no day. */
    private boolean isToday(Readable kept, SavedQuery.Place place) {
        var unit = kept.unit();
        return unit != null
                && units.findByCode(place.code(), clock.today())
                        .filter(now -> now.id().equals(unit.id()))
                        .isPresent();
    }
}
