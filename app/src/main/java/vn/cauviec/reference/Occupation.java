package vn.cauviec.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the Vietnamese list of occupations (VSCO, decision 34/2020/QĐ-TTg).
 *
 * @param code one digit a level
 * @param level 1 to 4; people and vacancies carry level 4
 * @param name empty for the groups of level 3 of which no text was found
 * @param isco08Code code in ISCO-08, only where both lists agree in code and meaning; null otherwise
 * @param isco08Name English name in ISCO-08; null with the code
 * @param titles names of level 5, which have no codes: for searching
 */
public record Occupation(
        String code,
        int level,
        String name,
        @Nullable String isco08Code,
        @Nullable String isco08Name,
        NameBasis nameBasis,
        List<String> titles) {

    /** Where the name was taken from. */
    public enum NameBasis {
        LIST,
        /** The name of the only class below. */
        ONLY_CLASS,
        /** The name of the group that it fills alone. */
        ONLY_GROUP,
        /** Wording of a survey form, not of the decision. */
        SURVEY,
        /** No name was found. */
        NONE
    }

    public Occupation {
        titles = List.copyOf(titles);
    }
}
