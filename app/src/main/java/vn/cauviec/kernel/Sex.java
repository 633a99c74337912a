package vn.cauviec.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sex as civil registration and the labour register record it. */
public enum Sex {
    MALE("M"),
    FEMALE("F");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    /** The letter that the database and files keep: M or F. */
    public String code() {
        return code;
    }

    /**
     * The sex with the code.
     *
     * @throws IllegalArgumentException when it is neither M nor F
     */
    public static Sex ofCode(String code) {
        for (Sex sex : values()) {
            if (sex.code.equals(code)) {
                return sex;
            }
        }
        throw new IllegalArgumentException("not a code of a sex");
    }

    /** What a form or a sheet says: nam, nữ, male, female, M, F in any case, with or without marks. */
    public static Optional<Sex> find(@Nullable String typed) {
        return switch (typed == null ? "" : VietnameseText.fold(typed)) {
            case "nam", "m", "male" -> Optional.of(MALE);
            case "nu", "f", "female" -> Optional.of(FEMALE);
            default -> Optional.empty();
        };
    }
}
