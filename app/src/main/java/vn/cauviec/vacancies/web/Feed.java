package vn.cauviec.vacancies.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A search as programs follow it.
 *
 * @param title what is searched, in words
 * @param home whole address of the page of the search
 * @param self whole address of the feed
 */
record Feed(String title, String description, String home, String self, List<Entry> entries) {

    /**
     * One open job.
     *
     * @param address whole address of its page
     * @param line employer, pay, place, deadline in one line
     * @param place may be empty
     */
    record Entry(
            UUID id,
            String address,
            String title,
            String employer,
            String line,
            String place,
            LocalDate deadline,
            Instant publishedAt) {}

    Feed {
        entries = List.copyOf(entries);
    }
}
