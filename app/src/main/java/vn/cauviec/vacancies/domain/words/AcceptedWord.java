package vn.cauviec.vacancies.domain.words;

import java.util.List;

/**
 * A phrase that an officer took into the dictionary.
 *
 * @param phrase in small letters, with its marks
 * @param english the phrase in English, where it becomes a concept of its own; empty otherwise
 * @param concepts what it is the same as, near to or broader than; exactly one where it is the same
 */
public record AcceptedWord(String phrase, Relation relation, String english, List<ConceptName> concepts) {
    /** How the phrase stands to the concepts. */
    public enum Relation {
        /** Another word for it. */
        SAME,
        /** A spelling of it that is no longer used. */
        OLD,
        /** Work of its own that comes close to theirs. */
        NEAR,
        /** A field to which their work belongs. */
        BROADER;

        /** Whether the phrase is a word of a concept that stands already. */
        public boolean isWordOfOne() {
            return this == SAME || this == OLD;
        }
    }

    /** Names a concept. */
    public record ConceptName(Concept.Kind kind, String key) {
        /** The name of the concept. */
        public static ConceptName of(Concept concept) {
            return new ConceptName(concept.kind(), concept.key());
        }
    }

    public AcceptedWord {
        concepts = List.copyOf(concepts);
        if (concepts.isEmpty() || relation.isWordOfOne() && concepts.size() > 1) {
            throw new IllegalArgumentException("a word of one concept, or a concept beside at least one");
        }
    }
}
