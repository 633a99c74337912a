package vn.cauviec.vacancies.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The answer of the search.
 *
 * @param positions how many people all these ads want
 * @param queryTimeInMillis how long the search took
 * @param resultTimeInMillis how long it took with the reading of the ads
 * @param cursor names the place where the list goes on; absent when it ends; ours
 */
@JsonNaming(SnakeCaseStrategy.class)
record SearchAnswer(
        Total total,
        int positions,
        long queryTimeInMillis,
        long resultTimeInMillis,
        List<Stats> stats,
        FreetextConcepts freetextConcepts,
        List<ApiAd> hits,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String cursor) {
    SearchAnswer {
        stats = List.copyOf(stats);
        hits = List.copyOf(hits);
    }

    /** How many ads there are on all pages. */
    record Total(int value) {}

    /** Ads by the concepts of one kind, most first. */
    record Stats(String type, List<Count> values) {
        Stats {
            values = List.copyOf(values);
        }
    }

    /** Ads that have a concept. */
    record Count(String term, String code, int count) {}

    /** What the text was understood to mean. */
    @JsonNaming(SnakeCaseStrategy.class)
    record FreetextConcepts(
            List<String> occupation,
            List<String> location,
            List<String> occupationMust,
            List<String> locationMust,
            List<String> occupationMustNot,
            List<String> locationMustNot) {
        static final FreetextConcepts NONE =
                new FreetextConcepts(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        FreetextConcepts {
            occupation = List.copyOf(occupation);
            location = List.copyOf(location);
            occupationMust = List.copyOf(occupationMust);
            locationMust = List.copyOf(locationMust);
            occupationMustNot = List.copyOf(occupationMustNot);
            locationMustNot = List.copyOf(locationMustNot);
        }
    }
}
