package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cauviec.judgements.Ad;
import vn.cauviec.judgements.Corpus;
import vn.cauviec.judgements.speed.FacetedEngine;
import vn.cauviec.operations.ChangeFollower;

/** The product's own job search for {@code ./bench search}: the one place where the bench touches the search (ADR 0219). */
public final class BenchedSearch implements FacetedEngine {
    private final SearchFixture fixture;
    private final Path folder;

    /** Is named to whoever measures. */
    public static final class Make implements Maker {
        @Override
        public FacetedEngine make(Stream<Ad> ads, Path folder) {
            return new BenchedSearch(ads, folder);
        }
    }

    private BenchedSearch(Stream<Ad> ads, Path folder) {
        this.folder = folder;
        fixture = new SearchFixture(folder);
        fixture.index.replaceAll(ads.map(JudgedProduct::vacancy), ChangeFollower.Position.start(SearchFixture.EPOCH));
        fixture.itIsNow(Corpus.DAY);
    }

    @Override
    public Answer search(String typed) {
        var query = new JobQuery(typed, null, Corpus.DAY, null, Set.of(), "", JobSorting.RELEVANCE, 1);
        var results = fixture.search.search(query);
        return new Answer(
                Stream.concat(results.rows().stream(), results.similar().stream())
                        .map(FoundVacancy::slug)
                        .toList(),
                results.total(),
                Map.of(
                        "unit",
                        results.units().stream()
                                .collect(Collectors.toMap(
                                        unit -> String.valueOf(unit.unit().value()), JobResults.UnitCount::jobs)),
                        "employment",
                        results.types().entrySet().stream()
                                .collect(Collectors.toMap(
                                        type -> type.getKey().name(),
                                        type -> type.getValue().jobs())),
                        "occupation",
                        results.occupations().stream()
                                .collect(Collectors.toMap(
                                        JobResults.OccupationJobs::code,
                                        jobs -> jobs.count().jobs()))));
    }

    @Override
    public long bytes() {
        try (var files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        fixture.close();
    }
}
