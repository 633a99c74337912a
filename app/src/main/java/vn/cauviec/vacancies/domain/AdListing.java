package vn.cauviec.vacancies.domain;

/**
 * Which part of a list of ads is wanted, and in which order.
 *
 * @param words words of the title or of the employer's name, with or without marks; empty for all
 * @param page from 1
 */
public record AdListing(String words, AdOrder order, boolean descending, int page) {
    /** Rows of a full page. */
    public static final int PAGE_SIZE = 20;

    int offset() {
        return (page - 1) * PAGE_SIZE;
    }
}
