package vn.cauviec.people.web;

import java.util.List;
import vn.cauviec.site.Page;

/** The terms of use and of personal data, in plain words. */
public record TermsPage(String version) implements Page {
    /** The questions that the terms answer, in their order; names of message keys. */
    public List<String> questions() {
        return List.of("who", "what", "why", "whom", "howLong", "rights", "duties", "changes");
    }
}
