package vn.cauviec.vacancies.domain.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Right;
import vn.cauviec.vacancies.domain.QuestionWords;
import vn.cauviec.vacancies.domain.learning.AskedTextStore.Often;
import vn.cauviec.vacancies.domain.learning.WordProposal.Beside;
import vn.cauviec.vacancies.domain.words.Concept;

/**
 * Phrases that many have asked and that the dictionary of this node does not know: worked out when somebody looks, from the texts that
 * many have asked, so that what was just accepted is gone from the list.
 */
@Service
@Transactional(readOnly = true)
public class WordProposals {
    public static final int PAGE_SIZE = 20;

    private static final int MOST_TEXTS = 2_000;
    private static final int MOST_QUESTIONS = 3;
    private static final int MOST_WITHOUT_JOBS = 20;
    private static final int SHORTEST = 2;

    private final AskedTextStore texts;
    private final WordDecisionStore decisions;
    private final QuestionWords questions;

    WordProposals(AskedTextStore texts, WordDecisionStore decisions, QuestionWords questions) {
        this.texts = texts;
        this.decisions = decisions;
        this.questions = questions;
    }

    /**
     * A page of the proposals.
     *
     * @param rows most frequent first
     * @param total on all pages
     * @param withoutJobs questions of which every word is known and that find nothing all the same, most frequent first
     */
    public record Slice(List<WordProposal> rows, int total, List<Unanswered> withoutJobs) {
        public Slice {
            rows = List.copyOf(rows);
            withoutJobs = List.copyOf(withoutJobs);
        }
    }

    /** A question for which there is no work. */
    public record Unanswered(String question, int times) {}

    /** What is said of one phrase. */
    private static final class Gathered {
        private final String bare;
        private final List<Often> asked = new ArrayList<>();
        private final Map<Concept, Integer> beside = new LinkedHashMap<>();
        private String phrase;

        Gathered(String bare, String phrase) {
            this.bare = bare;
            this.phrase = phrase;
        }

        void add(Often text, String written, Iterable<Concept> work) {
            if (phrase.equals(bare)) {
                phrase = written;
            }
            asked.add(text);
            work.forEach(concept -> beside.merge(concept, text.times(), Integer::sum));
        }

        WordProposal proposal() {
            var first = asked.getFirst();
            return new WordProposal(
                    phrase,
                    asked.stream().mapToInt(Often::times).sum(),
                    asked.stream().mapToInt(Often::days).max().orElse(0),
                    first.found(),
                    first.outcome(),
                    asked.stream().map(Often::text).limit(MOST_QUESTIONS).toList(),
                    beside.entrySet().stream()
                            .map(one -> new Beside(one.getKey(), one.getValue()))
                            .sorted(Comparator.comparingInt(Beside::times).reversed())
                            .toList());
        }
    }

    /**
     * @param page from 1
     * @throws Refused while the index of this node is being built
     */
    public Slice list(Actor actor, int page) {
        if (!actor.may(Right.VACANCY_MODERATE)) {
            return new Slice(List.of(), 0, List.of());
        }
        var withoutJobs = new ArrayList<Unanswered>();
        var all = all(withoutJobs);
        var rows = all.stream().skip((page - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList();
        return new Slice(rows, all.size(), withoutJobs.subList(0, Math.min(MOST_WITHOUT_JOBS, withoutJobs.size())));
    }

    /** @throws Refused WORD_NOT_PROPOSED */
    public WordProposal get(Actor actor, String phrase) {
        return Optional.of(phrase)
                .filter(_ -> actor.may(Right.VACANCY_MODERATE))
                .flatMap(this::find)
                .orElseThrow(() -> new Refused(LearningErrors.WORD_NOT_PROPOSED));
    }

    private Optional<WordProposal> find(String phrase) {
        var bare = WordDecisionStore.bare(phrase);
        return all(new ArrayList<>()).stream()
                .filter(one -> WordDecisionStore.bare(one.phrase()).equals(bare))
                .findFirst();
    }

    private List<WordProposal> all(List<Unanswered> withoutJobs) {
        var ignored = decisions.listIgnored();
        var gathered = new LinkedHashMap<String, Gathered>();
        for (var text : texts.listOften(MOST_TEXTS)) {
            var read = questions.read(text.text());
            if (read.unknown().isEmpty() && text.found() == 0) {
                withoutJobs.add(new Unanswered(text.text(), text.times()));
            }
            for (var phrase : read.unknown()) {
                var bare = WordDecisionStore.bare(phrase);
                if (bare.length() >= SHORTEST
                        && !ignored.contains(bare)
                        && bare.chars().anyMatch(Character::isLetter)) {
                    gathered.computeIfAbsent(bare, _ -> new Gathered(bare, phrase))
                            .add(text, phrase, read.work());
                }
            }
        }
        return gathered.values().stream()
                .map(Gathered::proposal)
                .sorted(Comparator.comparingInt(WordProposal::times).reversed().thenComparing(WordProposal::phrase))
                .toList();
    }
}
