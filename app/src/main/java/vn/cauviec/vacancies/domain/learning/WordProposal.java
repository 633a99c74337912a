package vn.cauviec.vacancies.domain.learning;

import java.util.List;
import vn.cauviec.vacancies.domain.words.Concept;

/**
 * A phrase that many type and that the dictionary does not know.
 *
 * @param phrase as most of them type it, with the marks that some put
 * @param times how many asked, each once a day
 * @param days on how many days at least
 * @param found how many ads the most frequent of these questions found last
 * @param outcome how it was answered
 * @param questions in which the phrase stands, most frequent first
 * @param beside work that was named in the same questions, as often as it was
 */
public record WordProposal(
        String phrase,
        int times,
        int days,
        int found,
        AskedTexts.Outcome outcome,
        List<String> questions,
        List<Beside> beside) {
    /** Work that stands beside the phrase. */
    public record Beside(Concept concept, int times) {}

    /**
     * A concept that the phrase may belong to.
     *
     * @param reasons at least one
     */
    public record Candidate(Concept concept, List<Reason> reasons) {
        public Candidate {
            reasons = List.copyOf(reasons);
        }
    }

    /** Why a concept may be meant. */
    public sealed interface Reason {
        /** So many of the ads that are found are for this work. */
        record InAds(int ads, int of) implements Reason {}

        /** A word of the concept is written nearly so. */
        record WrittenLike(String word) implements Reason {}

        /** So many named it in the same question. */
        record AskedTogether(int times) implements Reason {}
    }

    public WordProposal {
        questions = List.copyOf(questions);
        beside = List.copyOf(beside);
    }
}
