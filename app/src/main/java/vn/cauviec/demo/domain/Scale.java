package vn.cauviec.demo.domain;

/**
 * How large a story is.
 *
 * @param persons people of the register
 * @param adverts job ads
 * @param directHires different people who start work without having applied here
 */
record Scale(int persons, int adverts, int directHires) {
    /** The sample province of {@code --demo small}. */
    static final Scale SMALL = new Scale(3_000, 400, 455);
}
