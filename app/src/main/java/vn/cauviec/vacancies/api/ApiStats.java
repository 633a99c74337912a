package vn.cauviec.vacancies.api;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.cauviec.reference.Occupation;
import vn.cauviec.reference.Occupations;
import vn.cauviec.reference.UnitLevel;
import vn.cauviec.reference.Units;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;
import vn.cauviec.vacancies.domain.JobResults;
import vn.cauviec.vacancies.domain.JobResults.UnitCount;
import vn.cauviec.vacancies.domain.Recognised;
import vn.cauviec.vacancies.domain.Recognised.Kind;

/** Counts of an answer by concepts, and the concepts that its text was understood to mean. */
@Component
class ApiStats {
    private static final Comparator<SearchAnswer.Count> MOST_FIRST =
            Comparator.comparingInt(SearchAnswer.Count::count).reversed().thenComparing(SearchAnswer.Count::code);

    private final Texts texts;
    private final Occupations occupations;
    private final Units units;

    ApiStats(Texts texts, Occupations occupations, Units units) {
        this.texts = texts;
        this.occupations = occupations;
        this.units = units;
    }

    List<SearchAnswer.Stats> of(ApiSearch asked, JobResults results) {
        return asked.stats().stream()
                .map(type -> new SearchAnswer.Stats(
                        type,
                        counts(type, results)
                                .sorted(MOST_FIRST)
                                .limit(asked.statsLimit())
                                .toList()))
                .toList();
    }

    private Stream<SearchAnswer.Count> counts(String type, JobResults results) {
        return switch (type) {
            case "occupation-name" -> occupations(results, Integer.MAX_VALUE);
            case "occupation-group" -> occupations(results, 3);
            case "occupation-field" -> occupations(results, 1);
            case "municipality" -> units(results, false);
            case "region" -> units(results, true);
            default -> types(results);
        };
    }

    private Stream<SearchAnswer.Count> occupations(JobResults results, int digits) {
        Map<String, Integer> jobs = new LinkedHashMap<>();
        for (var occupation : results.occupations()) {
            var code = occupation.code();
            jobs.merge(
                    code.substring(0, Math.min(digits, code.length())),
                    occupation.count().jobs(),
                    Integer::sum);
        }
        return jobs.entrySet().stream()
                .map(entry -> new SearchAnswer.Count(
                        occupations.find(entry.getKey()).map(Occupation::name).orElse(""),
                        entry.getKey(),
                        entry.getValue()));
    }

    private Stream<SearchAnswer.Count> units(JobResults results, boolean provinces) {
        return results.units().stream()
                .filter(count -> (units.get(count.unit()).level() == UnitLevel.PROVINCE) == provinces)
                .map(this::unit);
    }

    private SearchAnswer.Count unit(UnitCount count) {
        var unit = units.get(count.unit());
        return new SearchAnswer.Count(unit.fullName(), unit.code(), count.jobs());
    }

    private Stream<SearchAnswer.Count> types(JobResults results) {
        return results.types().entrySet().stream()
                .map(count -> new SearchAnswer.Count(
                        texts.get(Language.VIETNAMESE, "vacancies.type." + count.getKey()),
                        count.getKey().name(),
                        count.getValue().jobs()));
    }

    SearchAnswer.FreetextConcepts concepts(JobResults results) {
        return new SearchAnswer.FreetextConcepts(
                names(results, Kind.WORK),
                places(results),
                List.of(),
                List.of(),
                names(results, Kind.UNWANTED),
                List.of());
    }

    private static List<String> names(JobResults results, Kind kind) {
        return results.recognised().stream()
                .filter(part -> part.kind() == kind)
                .flatMap(part -> part.name().stream())
                .toList();
    }

    private List<String> places(JobResults results) {
        return results.recognised().stream()
                .map(Recognised::unit)
                .flatMap(Stream::ofNullable)
                .map(unit -> units.get(unit).fullName())
                .toList();
    }
}
