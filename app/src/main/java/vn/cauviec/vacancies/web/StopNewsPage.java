package vn.cauviec.vacancies.web;

import vn.cauviec.site.Page;

/**
 * Where the link of a letter leads: one button ends such letters.
 *
 * @param one only those of one search
 * @param done they are ended
 */
public record StopNewsPage(String address, boolean one, boolean done) implements Page {
    /** Message key of the heading. */
    public String titleKey() {
        return done ? "vacancies.silence.done" : "vacancies.silence.title";
    }

    /** Message key of what is ended. */
    public String whatKey() {
        return "vacancies.silence." + (done ? "ended." : "what.") + (one ? "one" : "all");
    }
}
