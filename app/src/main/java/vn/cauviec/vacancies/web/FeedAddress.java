package vn.cauviec.vacancies.web;

/**
 * Where a search is followed: the address of its page with another ending, and the same parameters.
 *
 * @param query of the page's address, with its question mark; empty when there is none
 */
public record FeedAddress(String query) {
    static final String RSS = JobAddress.LIST + ".rss";
    static final String JSON = JobAddress.LIST + ".json";
    static final String CALENDAR = JobAddress.LIST + ".ics";

    /** @param page path and query of the page of a search */
    public static FeedAddress of(String page) {
        int query = page.indexOf('?');
        return new FeedAddress(query < 0 ? "" : page.substring(query));
    }

    public String rss() {
        return RSS + query;
    }

    public String json() {
        return JSON + query;
    }

    public String calendar() {
        return CALENDAR + query;
    }

    /** The form with which the search is kept. */
    public String save() {
        return SavedSearchController.SAVE + query;
    }

    /** The sheet to hang up. */
    public String sheet() {
        return Sheets.ADDRESS + query;
    }

    /** The text to read out. */
    public String speech() {
        return Speeches.ADDRESS + query;
    }
}
