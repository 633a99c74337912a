package vn.cauviec.site;

/**
 * A page that is answered with a status of its own: 422 for a form with mistakes, 409 for a conflict.
 *
 * @param status HTTP status
 */
public record Reply(int status, Page page) implements Answer {
    /** The form as it was typed, with its mistakes. */
    public static Reply invalid(Page page) {
        return new Reply(422, page);
    }
}
