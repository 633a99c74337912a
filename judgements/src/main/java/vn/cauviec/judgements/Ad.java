package vn.cauviec.judgements;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A job ad of the corpus: what the public reads, and the truth behind it.
 *
 * @param id stable within a version of the corpus, as {@code ad-00417}
 * @param description, requirements, benefits lines of text; the last two may be empty
 * @param workplace in the employer's words; may be empty
 * @param occupationCode VSCO 2020, level 4; null when it is not stated
 * @param unit null when the ad names no unit
 * @param employment null when it is not stated
 * @param deadline last day on which one may apply; after {@link Corpus#DAY}
 */
public record Ad(
        String id,
        String title,
        String description,
        String requirements,
        String benefits,
        String employer,
        String workplace,
        @Nullable String occupationCode,
        @Nullable StatedUnit unit,
        Pay pay,
        @Nullable Employment employment,
        int openings,
        LocalDate deadline,
        LocalDate published,
        Truth truth) {

    /**
     * The unit that the ad names, by the code of the statistics office.
     *
     * @param map a day on which the code is valid
     * @param path its name and those above it, as a page shows them
     */
    public record StatedUnit(String code, LocalDate map, String path) {}

    /** How much and how long one works. */
    public enum Employment {
        FULL_TIME,
        PART_TIME,
        SEASONAL,
        INTERNSHIP;

        /** As meanings and word lists call it: {@code part-time}. */
        public String word() {
            return switch (this) {
                case FULL_TIME -> "full-time";
                case PART_TIME -> "part-time";
                case SEASONAL -> "seasonal";
                case INTERNSHIP -> "internship";
            };
        }
    }

    /** The workplace with the unit that it lies in, for engines that know text alone. */
    public String whereabouts() {
        var stated = unit;
        return stated == null ? workplace : (workplace + ", " + stated.path()).replaceFirst("^, ", "");
    }
}
