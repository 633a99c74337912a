package vn.cauviec.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the 54 ethnic groups.
 *
 * @param code of the decision of 1979
 * @param name as the list spells it
 * @param otherNames other names that the list gives; not all of them are polite
 * @param alsoWritten other spellings of the same name
 * @param code2008 number in the list of 2008; null where it is not known
 */
public record EthnicGroup(
        String code,
        String name,
        List<String> otherNames,
        List<String> alsoWritten,
        @Nullable String code2008) {
    public EthnicGroup {
        otherNames = List.copyOf(otherNames);
        alsoWritten = List.copyOf(alsoWritten);
    }
}
