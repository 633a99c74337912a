package vn.cauviec.vacancies.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.site.UnknownValue;

/** Reads the query parameters of the interface for programs. What is not understood is refused by name, never passed over. */
final class ApiParameters {
    static final String DATE = "date";
    static final String UPDATED_BEFORE_DATE = "updated-before-date";

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS");

    private ApiParameters() {}

    /** @throws UnknownValue when the address has a parameter of another name */
    static void allowOnly(HttpServletRequest request, Set<String> known) {
        for (var name : request.getParameterMap().keySet()) {
            if (!known.contains(name)) {
                throw new UnknownValue("?", name, known);
            }
        }
    }

    /**
     * A day, or a moment in Vietnam or with its offset: 2023-06-14, 2023-06-14T09:00:00, 2023-06-14T02:00:00Z.
     *
     * @param now proposed where the value is none
     * @throws UnknownValue when it is neither
     */
    static Instant moment(String parameter, String value, Instant now) {
        var text = value.strip();
        try {
            return switch (DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.length() == 10 ? text + "T00:00" : text, ZonedDateTime::from, LocalDateTime::from)) {
                case ZonedDateTime moment -> moment.toInstant();
                case LocalDateTime moment -> moment.atZone(BusinessClock.ZONE).toInstant();
                default -> throw new UnknownValue(parameter, value, List.of(example(now)));
            };
        } catch (DateTimeParseException _) {
            throw new UnknownValue(parameter, value, List.of(example(now)));
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
