package vn.cauviec.vacancies.domain.learning;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Right;
import vn.cauviec.vacancies.domain.DictionaryInUse;
import vn.cauviec.vacancies.domain.words.Concept;
import vn.cauviec.vacancies.domain.words.Dictionary;
import vn.cauviec.vacancies.domain.words.DictionaryLines;

/** What was decided about words, for those who may decide. */
@Service
@Transactional(readOnly = true)
public class WordDecisionQueries {
    public static final int PAGE_SIZE = 50;

    private final WordDecisionStore store;
    private final DictionaryInUse words;
    private final Accounts accounts;

    WordDecisionQueries(WordDecisionStore store, DictionaryInUse words, Accounts accounts) {
        this.store = store;
        this.words = words;
        this.accounts = accounts;
    }

    /**
     * A decision, with names.
     *
     * @param concepts names of the concepts, one after another; empty when the phrase is left out
     * @param takenBackBy null while it is in force
     */
    public record View(
            WordDecision decision,
            String concepts,
            String decidedBy,
            @Nullable String takenBackBy) {}

    /** @param rows newest first */
    public record Slice(List<View> rows, long total) {
        public Slice {
            rows = List.copyOf(rows);
        }
    }

    /** @param page from 1 */
    public Slice list(Actor actor, int page) {
        return actor.may(Right.VACANCY_MODERATE)
                ? new Slice(
                        store.list(PAGE_SIZE, (page - 1L) * PAGE_SIZE).stream()
                                .map(this::view)
                                .toList(),
                        store.count())
                : new Slice(List.of(), 0);
    }

    /** A decision as a sentence about it needs it. */
    public View view(WordDecision decision) {
        var concepts = decision.concepts().stream()
                .map(name -> words.get()
                        .find(name.kind(), name.key())
                        .map(Concept::name)
                        .orElse(name.key()))
                .collect(Collectors.joining(", "));
        return new View(
                decision,
                concepts,
                accounts.staffName(decision.decidedBy()),
                decision.takenBackBy() == null ? null : accounts.staffName(decision.takenBackBy()));
    }

    /** What is accepted, as lines of the dictionary's files; nothing for who may not decide. */
    public List<String> lines(Actor actor) {
        var accepted = store.listAccepted();
        return actor.may(Right.VACANCY_MODERATE)
                ? DictionaryLines.write(Dictionary.with(accepted), accepted)
                : List.of();
    }
}
