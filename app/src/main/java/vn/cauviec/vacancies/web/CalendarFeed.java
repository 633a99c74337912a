package vn.cauviec.vacancies.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * Writes the deadlines of a feed as a calendar (RFC 5545, RFC 7986): a whole-day event on the last day of each job, which takes nobody's
 * time. An event keeps its number and its stamp, so that a calendar which asks again shows it once. The same jobs give the same bytes.
 */
final class CalendarFeed {
    static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    /** Longest line in bytes, without its end. */
    private static final int LINE_BYTES = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CalendarFeed() {}

    /** @param summary says of a job's title that its last day is meant */
    static String write(Feed feed, UnaryOperator<String> summary) {
        var lines = new StringBuilder();
        line(lines, "BEGIN:VCALENDAR");
        line(lines, "VERSION:2.0");
        line(lines, "PRODID:-//Cau Viec//Viec lam//VI");
        line(lines, "CALSCALE:GREGORIAN");
        line(lines, "METHOD:PUBLISH");
        line(lines, "NAME:" + text(feed.title()));
        line(lines, "X-WR-CALNAME:" + text(feed.title()));
        line(lines, "DESCRIPTION:" + text(feed.description()));
        line(lines, "URL:" + feed.home());
        line(lines, "REFRESH-INTERVAL;VALUE=DURATION:PT12H");
        line(lines, "X-PUBLISHED-TTL:PT12H");
        for (var entry : feed.entries()) {
            event(lines, entry, summary.apply(entry.title()));
        }
        line(lines, "END:VCALENDAR");
        return lines.toString();
    }

    private static void event(StringBuilder lines, Feed.Entry entry, String summary) {
        line(lines, "BEGIN:VEVENT");
        line(lines, "UID:" + entry.id());
        line(lines, "DTSTAMP:" + stamp(entry.publishedAt()));
        line(lines, "DTSTART;VALUE=DATE:" + day(entry.deadline()));
        line(lines, "DTEND;VALUE=DATE:" + day(entry.deadline().plusDays(1)));
        line(lines, "SUMMARY:" + text(summary));
        line(lines, "DESCRIPTION:" + text(entry.line() + "\n" + entry.address()));
        if (!entry.place().isEmpty()) {
            line(lines, "LOCATION:" + text(entry.place()));
        }
        line(lines, "URL:" + entry.address());
        line(lines, "TRANSP:TRANSPARENT");
        line(lines, "END:VEVENT");
    }

    private static String stamp(Instant at) {
        return STAMP.format(at);
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** A value of type TEXT: its four signs escaped, and no control character that could begin a line. */
    private static String text(String value) {
        var escaped = new StringBuilder();
        value.replace("\r\n", "\n").codePoints().forEach(letter -> {
            switch (letter) {
                case '\\' -> escaped.append("\\\\");
                case ';' -> escaped.append("\\;");
                case ',' -> escaped.append("\\,");
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (!Character.isISOControl(letter)) {
                        escaped.appendCodePoint(letter);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** A line, folded so that no part is longer than a line may be; a letter of several bytes stays whole. */
    private static void line(StringBuilder lines, String content) {
        int bytes = 0;
        for (int letter : content.codePoints().toArray()) {
            var written = Character.toString(letter);
            int size = written.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LINE_BYTES) {
                lines.append("\r\n ");
                bytes = 1;
            }
            lines.append(written);
            bytes += size;
        }
        lines.append("\r\n");
    }
}
