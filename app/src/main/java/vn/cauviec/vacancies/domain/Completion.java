package vn.cauviec.vacancies.domain;

/**
 * What somebody may be about to type.
 *
 * @param value the words
 * @param context what tells it from others of the same words: the units above a place, the code of an occupation; may be empty
 * @param occurrences open ads that have it
 */
public record Completion(String value, Type type, String context, int occurrences) {
    /** What the words name. */
    public enum Type {
        OCCUPATION,
        LOCATION,
        EMPLOYER,
        /** A title that ads bear. */
        TITLE
    }
}
