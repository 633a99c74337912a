package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.Occupation;
import vn.cauviec.reference.Occupations;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;
import vn.cauviec.vacancies.domain.CompletionIndex.Entry;

/**
 * What somebody who searches jobs may be about to type: occupations, places, employers and titles of the open ads, with their numbers. Kept in
 * memory for each state of the search index; while a new state is counted, the one before answers.
 */
@Component
public class JobCompletions {
    /** While many ads come, they are counted once a second and not with each. */
    private static final long PAUSE = 1_000_000_000;

    private final VacancyIndex index;
    private final Occupations occupations;
    private final Units units;
    private final BusinessClock clock;
    private final AtomicBoolean counting = new AtomicBoolean();
    private volatile @Nullable Known known;

    /** @param countedAt of the clock that only goes forward, in nanoseconds */
    private record Known(AdView ads, CompletionIndex completions, long countedAt) {}

    /** How many open ads have what. */
    private static final class Counts {
        private final Map<String, Integer> occupations = new HashMap<>();
        private final Map<List<UnitId>, Integer> workplaces = new HashMap<>();
        private final Map<String, Integer> employers = new HashMap<>();
        private final Map<String, Integer> titles = new HashMap<>();
        private final Map<String, String> spelling = new HashMap<>();

        void add(FoundVacancy ad) {
            occupations.merge(ad.occupationCode(), 1, Integer::sum);
            employers.merge(ad.employerName(), 1, Integer::sum);
            var title = VietnameseText.fold(ad.title());
            titles.merge(title, 1, Integer::sum);
            spelling.merge(title, ad.title(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
            workplaces.merge(ad.workplaces(), 1, Integer::sum);
        }
    }

    JobCompletions(VacancyIndex index, Occupations occupations, Units units, BusinessClock clock) {
        this.index = index;
        this.occupations = occupations;
        this.units = units;
        this.clock = clock;
    }

    /**
     * At most so many completions of what was typed, best first.
     *
     * @throws vn.cauviec.kernel.Refused while the index of this node is being built
     */
    public List<Completion> complete(String typed, int limit) {
        return index.look(clock.today(), ads -> of(ads).find(typed, limit));
    }

    /** The completions of these ads, or of a moment ago while they are counted. */
    private CompletionIndex of(AdView ads) throws IOException {
        var now = known;
        if (now != null && now.ads().equals(ads)) {
            return now.completions();
        }
        if (now == null) {
            var first = count(ads);
            known = new Known(ads, first, System.nanoTime());
            return first;
        }
        boolean due = System.nanoTime() - now.countedAt() > PAUSE;
        if (due && counting.compareAndSet(false, true)) {
            Thread.ofVirtual().name("completions").start(this::countAgain);
        }
        return now.completions();
    }

    private void countAgain() {
        try {
            known = index.look(clock.today(), ads -> new Known(ads, count(ads), System.nanoTime()));
        } finally {
            counting.set(false);
        }
    }

    private CompletionIndex count(AdView ads) throws IOException {
        var counts = new Counts();
        ads.eachOpen(counts::add);
        return new CompletionIndex(entries(counts));
    }

    private List<Entry> entries(Counts counts) {
        var entries = new ArrayList<Entry>();
        counts.occupations.forEach((code, ads) ->
                occupations.find(code).ifPresent(occupation -> entries.add(occupation(occupation, ads))));
        counts.employers.forEach((name, ads) ->
                entries.add(new Entry(new Completion(name, Completion.Type.EMPLOYER, "", ads), List.of())));
        counts.titles.forEach((folded, ads) -> entries.add(new Entry(
                new Completion(counts.spelling.getOrDefault(folded, folded), Completion.Type.TITLE, "", ads),
                List.of())));
        countPlaces(counts).forEach((id, ads) -> entries.add(place(units.get(id), ads)));
        return entries;
    }

    /** An ad in a commune is one in its district and its province; one with several places counts once in each of what they lie in. */
    private Map<UnitId, Integer> countPlaces(Counts counts) {
        var places = new HashMap<UnitId, Integer>();
        counts.workplaces.forEach((workplaces, ads) -> workplaces.stream()
                .flatMap(this::path)
                .distinct()
                .forEach(above -> places.merge(above, ads, Integer::sum)));
        return places;
    }

    private Stream<UnitId> path(UnitId workplace) {
        var unit = units.get(workplace);
        var day = unit.valid().lastDay().orElse(unit.valid().from());
        var path = units.listPath(workplace, day);
        return path.isEmpty() ? Stream.of(workplace) : path.stream().map(Unit::id);
    }

    private static Entry occupation(Occupation occupation, int ads) {
        return new Entry(
                new Completion(occupation.name(), Completion.Type.OCCUPATION, occupation.code(), ads),
                occupation.titles());
    }

    private static Entry place(Unit unit, int ads) {
        return new Entry(
                new Completion(unit.fullName(), Completion.Type.LOCATION, String.join(", ", unit.above()), ads),
                List.of(unit.name()));
    }
}
