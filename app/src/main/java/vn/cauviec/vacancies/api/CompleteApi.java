package vn.cauviec.vacancies.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.vacancies.domain.Completion;
import vn.cauviec.vacancies.domain.JobCompletions;

/** Words that somebody may be about to type, from the open ads. */
@RestController
class CompleteApi {
    static final Set<ApiParameter> PARAMETERS = EnumSet.of(ApiParameter.Q, ApiParameter.LIMIT);

    private static final int USUAL_LIMIT = 10;

    private final JobCompletions completions;
    private final JsonAnswers answers;

    CompleteApi(JobCompletions completions, JsonAnswers answers) {
        this.completions = completions;
        this.answers = answers;
    }

    /** The answer. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Completions(long timeInMillis, List<Item> typeahead) {
        Completions {
            typeahead = List.copyOf(typeahead);
        }
    }

    /**
     * One completion.
     *
     * @param foundPhrase the words again, as JobTech repeats them
     * @param type occupation, location, employer or title
     * @param context the units above a place, the code of an occupation
     * @param occurrences open ads that have it
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String value,
            String foundPhrase,
            String type,
            @Nullable String context,
            int occurrences) {}

    @GetMapping("/api/v1/complete")
    @OpenToAll
    ResponseEntity<Object> complete(HttpServletRequest request, WebRequest web) {
        long began = System.nanoTime();
        var input = ApiInput.of(request, PARAMETERS);
        var items = completions
                .complete(input.first(ApiParameter.Q).orElse(""), input.number(ApiParameter.LIMIT, USUAL_LIMIT))
                .stream()
                .map(CompleteApi::item)
                .toList();
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        return answers.of(
                new Completions(millis, items),
                new Completions(0, items),
                CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic(),
                web);
    }

    private static Item item(Completion completion) {
        return new Item(
                completion.value(),
                completion.value(),
                completion.type().name().toLowerCase(Locale.ROOT),
                completion.context().isEmpty() ? null : completion.context(),
                completion.occurrences());
    }
}
