package vn.cauviec.vacancies.domain.words;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that the dictionary has words for.
 *
 * @param key its preferred term as part of an address: {@code tho-han}; unique within its kind
 * @param name preferred term
 * @param english the same in English
 * @param occupationCode VSCO 2020 code of an occupation, level 4; null for other kinds
 * @param fields keys of the fields that an occupation belongs to
 * @param near keys of occupations that are close to it
 */
public record Concept(
        Kind kind,
        String key,
        String name,
        String english,
        @Nullable String occupationCode,
        Set<String> fields,
        Set<String> near) {
    /** What a concept is. */
    public enum Kind {
        /** Work of one kind: thợ hàn. */
        OCCUPATION,
        /** A broader field: xây dựng. */
        FIELD,
        /** What comes with the work, what is asked, when it is done: có chỗ ở, ca đêm, thời vụ. */
        TRAIT,
        /** Nothing: words around what is meant. */
        NEUTRAL
    }

    public Concept {
        fields = Set.copyOf(fields);
        near = Set.copyOf(near);
    }

    /** The same, in these fields. */
    Concept within(Set<String> otherFields) {
        return otherFields.equals(fields)
                ? this
                : new Concept(kind, key, name, english, occupationCode, otherFields, near);
    }

    private static final String GUARD = "guard";

    static Concept neutral() {
        return new Concept(Kind.NEUTRAL, "", "", "", null, Set.of(), Set.of());
    }

    /** Means nothing too, but keeps a phrase from being read as another one: "làm tại nhà máy" is no work at home. */
    static Concept guard() {
        return new Concept(Kind.NEUTRAL, GUARD, "", "", null, Set.of(), Set.of());
    }

    boolean isGuard() {
        return key.equals(GUARD);
    }
}
