package vn.cauviec.vacancies.domain.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.vacancies.domain.words.AcceptedWord;
import vn.cauviec.vacancies.domain.words.AcceptedWord.ConceptName;
import vn.cauviec.vacancies.domain.words.AcceptedWord.Relation;

/**
 * What an officer decided about a phrase.
 *
 * @param relation null when the phrase is left out of the dictionary
 * @param concepts none when it is left out
 * @param reason why it is left out; empty otherwise
 * @param times how many had asked it by then
 * @param days on how many days
 * @param found how many ads it found then
 * @param takenBackBy null while it is in force
 * @param takenBackAt null while it is in force
 */
public record WordDecision(
        UUID id,
        String phrase,
        @Nullable Relation relation,
        List<ConceptName> concepts,
        String english,
        String reason,
        int times,
        int days,
        int found,
        UUID decidedBy,
        Instant decidedAt,
        @Nullable UUID takenBackBy,
        @Nullable Instant takenBackAt) {
    public WordDecision {
        concepts = List.copyOf(concepts);
    }

    public boolean isInForce() {
        return takenBackAt == null;
    }

    /** The word as the dictionary takes it; empty when it is left out. */
    public Optional<AcceptedWord> accepted() {
        return relation == null ? Optional.empty() : Optional.of(new AcceptedWord(phrase, relation, english, concepts));
    }
}
