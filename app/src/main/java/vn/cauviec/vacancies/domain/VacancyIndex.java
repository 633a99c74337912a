package vn.cauviec.vacancies.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.cauviec.employers.EmployerChanges;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.operations.ChangeFollower;
import vn.cauviec.reference.Occupation;
import vn.cauviec.reference.Occupations;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.RebuildSearch;

/** The ads that can be found: follows the change feed, so that what was published is found within a second and what was stopped is gone. */
@Component
class VacancyIndex implements ChangeFollower, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(VacancyIndex.class);

    private final IndexedVacancyStore store;
    private final Places places;
    private final PlaceNames placeNames;
    private final Occupations occupations;
    private final BusinessClock clock;
    private final DictionaryInUse words;
    private final AdEngine engine;

    VacancyIndex(
            IndexedVacancyStore store,
            Places places,
            PlaceNames placeNames,
            Occupations occupations,
            BusinessClock clock,
            DictionaryInUse words,
            AdEngine engine) {
        this.store = store;
        this.places = places;
        this.placeNames = placeNames;
        this.occupations = occupations;
        this.clock = clock;
        this.words = words;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "vacancies";
    }

    @Override
    public Set<String> kinds() {
        var kinds = new HashSet<>(VacancyChanges.ALL);
        kinds.add(EmployerChanges.VERIFIED);
        kinds.add(EmployerChanges.CHANGED);
        kinds.add(RebuildSearch.KIND);
        kinds.add(CorpusTableStore.COUNTED);
        return kinds;
    }

    @Override
    public Optional<ChangeFollower.Position> position() {
        return engine.position();
    }

    @Override
    public void rebuild(ChangeFollower.Position upTo) {
        words.reload();
        if (isDoneByAnother(upTo)) {
            return;
        }
        try (var vacancies = store.streamForIndex(clock.today())) {
            replaceAll(vacancies, upTo);
        }
        LOG.info("The search index was built anew");
    }

    /** What all nodes share is fed by one at a time, and not twice. */
    private boolean isDoneByAnother(ChangeFollower.Position upTo) {
        return engine.isShared() && !(store.isTurnToFeed() && engine.isBehind(upTo));
    }

    void replaceAll(Stream<IndexedVacancy> vacancies, ChangeFollower.Position upTo) {
        engine.replaceAll(vacancies.map(this::document), upTo);
        engine.keepUpWithCorpus(clock.today());
    }

    @Override
    public void apply(List<UUID> ids, ChangeFollower.Position upTo) {
        if (isDoneByAnother(upTo)) {
            return;
        }
        if (ids.contains(RebuildSearch.EVERYTHING)) {
            store.mayTakeLong();
            rebuild(upTo);
            return;
        }
        var concerned = new LinkedHashSet<>(ids);
        ids.forEach(id -> concerned.addAll(engine.look(clock.today(), ads -> ads.listAdsOf(id))));
        update(concerned, store.findForIndex(concerned), upTo);
    }

    /**
     * @param concerned what changed; what of it is not among the published has to go
     */
    void update(Collection<UUID> concerned, Collection<IndexedVacancy> published, ChangeFollower.Position upTo) {
        var gone = new LinkedHashSet<>(concerned);
        published.forEach(vacancy -> gone.remove(vacancy.id()));
        engine.update(gone, published.stream().map(this::document).toList(), upTo);
        engine.keepUpWithCorpus(clock.today());
    }

    /**
     * Looks at the ads that are open on the day.
     *
     * @throws Refused while the index is being built
     */
    <T> T look(LocalDate day, AdEngine.Look<T> look) {
        if (position().isEmpty()) {
            throw new Refused(SearchErrors.SEARCH_NOT_READY);
        }
        return engine.look(day, look);
    }

    @Override
    public void destroy() {
        engine.close();
    }

    private AdDocument document(IndexedVacancy vacancy) {
        var units = workplaces(vacancy);
        return new AdDocument(
                vacancy.row(),
                occupationNames(vacancy),
                distinct(units, places::listNames),
                List.of(vacancy.description(), vacancy.requirements(), vacancy.benefits()),
                units,
                distinct(units, places::listAround),
                units.stream().flatMap(unit -> places.centre(unit).stream()).toList(),
                words.get());
    }

    /** The units that are stated; an ad that states none lies where its words name one. */
    private List<UnitId> workplaces(IndexedVacancy vacancy) {
        var stated = vacancy.row().workplaces();
        return stated.isEmpty()
                ? placeNames.read(vacancy.workplaceText()).stream().toList()
                : stated;
    }

    private static <T> List<T> distinct(List<UnitId> units, Function<UnitId, Collection<T>> of) {
        return units.stream()
                .flatMap(unit -> of.apply(unit).stream())
                .distinct()
                .toList();
    }

    private List<String> occupationNames(IndexedVacancy vacancy) {
        return Optional.ofNullable(vacancy.occupationCode()).flatMap(occupations::find).stream()
                .flatMap(VacancyIndex::names)
                .toList();
    }

    private static Stream<String> names(Occupation occupation) {
        return Stream.concat(Stream.of(occupation.name()), occupation.titles().stream());
    }
}
