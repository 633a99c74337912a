package vn.cauviec.vacancies.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.site.UnknownValue;

/** Reads the query parameters of a request by programs. What is not understood is refused by name, never passed over. */
final class ApiInput {
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS");

    private final HttpServletRequest request;

    private ApiInput(HttpServletRequest request) {
        this.request = request;
    }

    /** @throws UnknownValue when the address has a parameter of another name */
    static ApiInput of(HttpServletRequest request, Set<ApiParameter> known) {
        var names = known.stream().map(ApiParameter::label).toList();
        for (var name : request.getParameterMap().keySet()) {
            if (!names.contains(name)) {
                throw new UnknownValue("?", name, names);
            }
        }
        return new ApiInput(request);
    }

    /** Its values, tidied, without empty ones. */
    List<String> all(ApiParameter parameter) {
        var values = request.getParameterValues(parameter.label());
        return values == null
                ? List.of()
                : Arrays.stream(values)
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    /** Its first value; empty when there is none. */
    Optional<String> first(ApiParameter parameter) {
        return all(parameter).stream().findFirst();
    }

    /** @throws UnknownValue when it is no number within its bounds */
    int number(ApiParameter parameter, int otherwise) {
        return first(parameter).map(value -> number(parameter, value)).orElse(otherwise);
    }

    private static int number(ApiParameter parameter, String value) {
        if (!value.matches("-?[0-9]{1,9}")) {
            throw new UnknownValue(parameter.label(), value, List.of(parameter.example()));
        }
        int number = Integer.parseInt(value);
        if (number < parameter.least() || number > parameter.most()) {
            int nearest = number < parameter.least() ? parameter.least() : parameter.most();
            throw new UnknownValue(parameter.label(), value, List.of(Integer.toString(nearest)));
        }
        return number;
    }

    /** @throws UnknownValue when it is neither true nor false */
    Optional<Boolean> truth(ApiParameter parameter) {
        return first(parameter)
                .map(value -> choice(parameter, value, List.of("true", "false")))
                .map(Boolean::valueOf);
    }

    /** @throws UnknownValue when it is none of its words */
    Optional<String> choice(ApiParameter parameter) {
        return first(parameter).map(value -> choice(parameter, value, parameter.choices()));
    }

    static String choice(ApiParameter parameter, String value, List<String> choices) {
        if (!choices.contains(value)) {
            throw new UnknownValue(parameter.label(), value, choices);
        }
        return value;
    }

    /**
     * A day, or a moment in Vietnam or with its offset: 2023-06-14, 2023-06-14T09:00:00, 2023-06-14T02:00:00Z.
     *
     * @param now proposed where the value is none
     * @throws UnknownValue when it is neither
     */
    Optional<Instant> moment(ApiParameter parameter, Instant now) {
        return first(parameter).map(value -> moment(parameter, value, now));
    }

    /** As above, for one that must not be missing. */
    Instant requiredMoment(ApiParameter parameter, Instant now) {
        return moment(parameter, now).orElseThrow(() -> new UnknownValue(parameter.label(), "", List.of(example(now))));
    }

    private static Instant moment(ApiParameter parameter, String value, Instant now) {
        try {
            var text = value.length() == "2023-06-14".length() ? value + "T00:00" : value;
            var moment = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
            return moment instanceof LocalDateTime local
                    ? local.atZone(BusinessClock.ZONE).toInstant()
                    : Instant.from(moment);
        } catch (DateTimeParseException _) {
            throw new UnknownValue(parameter.label(), value, List.of(example(now)));
        }
    }

    /** A moment as this interface reads it. */
    static String text(Instant at) {
        return MICROSECONDS.format(at.atZone(BusinessClock.ZONE));
    }

    private static String example(Instant now) {
        return ApiAds.moment(now.truncatedTo(ChronoUnit.SECONDS));
    }
}
