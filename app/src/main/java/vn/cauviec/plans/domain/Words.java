package vn.cauviec.plans.domain;

import vn.cauviec.site.Language;

/** A text of a plan in the languages of the pages; the Vietnamese one is what the document says. */
public record Words(String vietnamese, String english) {
    public String in(Language language) {
        return switch (language) {
            case VIETNAMESE -> vietnamese;
            case ENGLISH -> english;
        };
    }
}
