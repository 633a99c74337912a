package vn.cauviec.site;

import java.util.Arrays;
import java.util.Optional;

/** The languages of the pages. Vietnamese first; English complete. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Language> find(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }
}
