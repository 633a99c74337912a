package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.Units;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.domain.JobSorting;
import vn.cauviec.vacancies.web.SearchInput.Search;

/** What to hang up or to read out this week: the new jobs of a search, or what comes nearest to that where there are none. */
@Component
class WeekJobs {
    /** Days that a sheet looks back, today among them. */
    static final int DAYS = 7;

    private final Feeds feeds;
    private final Units units;
    private final BusinessClock clock;

    WeekJobs(Feeds feeds, Units units, BusinessClock clock) {
        this.feeds = feeds;
        this.units = units;
        this.clock = clock;
    }

    /** How the jobs fit what was asked for. */
    enum Kind {
        /** New in the week, at the place. */
        NEW,
        /** Nothing is new, but these are still open at the place. */
        OPEN,
        /** Nothing is open at the place; these are in what it lies in. */
        AROUND,
        /** Nothing anywhere. */
        NONE
    }

    /**
     * The jobs of a week.
     *
     * @param jobs newest first, at most {@link Feeds#MOST}
     * @param around where they are when {@code kind} is {@code AROUND}; null otherwise
     * @param from first day of the week
     * @param today its last
     */
    record Week(
            Search asked,
            Kind kind,
            List<FoundVacancy> jobs,
            @Nullable Unit around,
            LocalDate from,
            LocalDate today) {
        Week {
            jobs = List.copyOf(jobs);
        }
    }

    /** @throws vn.cauviec.site.UnknownValue for a value that does not exist */
    Week of(MultiValueMap<String, String> typed) {
        var asked = feeds.read(typed);
        var today = clock.today();
        var from = today.minusDays(DAYS - 1L);
        var open = feeds.list(asked, JobSorting.NEWEST);
        var fresh = open.stream()
                .filter(job -> !LocalDate.ofInstant(job.publishedAt(), BusinessClock.ZONE)
                        .isBefore(from))
                .toList();
        if (!fresh.isEmpty()) {
            return new Week(asked, Kind.NEW, fresh, null, from, today);
        }
        return open.isEmpty() ? around(asked, typed, from, today) : new Week(asked, Kind.OPEN, open, null, from, today);
    }

    private Week around(Search asked, MultiValueMap<String, String> typed, LocalDate from, LocalDate today) {
        var path = asked.place()
                .known()
                .map(unit -> units.listPath(unit.id(), asked.map()))
                .orElse(List.of());
        for (int above = path.size() - 2; above >= 0; above--) {
            var wider = new LinkedMultiValueMap<>(typed);
            wider.set(PlaceInput.PARAMETER, path.get(above).code());
            var jobs = feeds.list(feeds.read(wider), JobSorting.NEWEST);
            if (!jobs.isEmpty()) {
                return new Week(asked, Kind.AROUND, jobs, path.get(above), from, today);
            }
        }
        return new Week(asked, Kind.NONE, List.of(), null, from, today);
    }
}
