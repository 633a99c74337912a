package vn.cauviec.vacancies.domain.learning;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.AuditTrail;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.IdSource;
import vn.cauviec.kernel.Refused;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.vacancies.RebuildSearch;
import vn.cauviec.vacancies.domain.DictionaryInUse;
import vn.cauviec.vacancies.domain.words.AcceptedWord.ConceptName;
import vn.cauviec.vacancies.domain.words.AcceptedWord.Relation;
import vn.cauviec.vacancies.domain.words.Concept;

/**
 * A moderator takes a phrase that many ask into the dictionary, or leaves it out. Every node then reads its words anew and builds its
 * index anew, while people search in the old one (ADR 0808).
 */
@Service
public class DecideOnWord {
    private final WordProposals proposals;
    private final WordDecisionStore store;
    private final DictionaryInUse words;
    private final ChangeFeed feed;
    private final AuditTrail trail;
    private final IdSource ids;
    private final BusinessClock clock;

    DecideOnWord(
            WordProposals proposals,
            WordDecisionStore store,
            DictionaryInUse words,
            ChangeFeed feed,
            AuditTrail trail,
            IdSource ids,
            BusinessClock clock) {
        this.proposals = proposals;
        this.store = store;
        this.words = words;
        this.feed = feed;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What the moderator wants.
     *
     * @param asked the phrase that was proposed
     * @param phrase the same with its marks, or a part of it
     * @param relation null leaves it out
     * @param reason why it is left out; empty otherwise
     */
    public record Wish(
            String asked,
            String phrase,
            @Nullable Relation relation,
            List<ConceptName> concepts,
            String english,
            String reason) {
        public Wish {
            concepts = List.copyOf(concepts);
        }
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done(String phrase) implements Outcome {}

        /** The dictionary knows the phrase already, as this. */
        record Known(String phrase, String names) implements Outcome {}

        /** Somebody was faster. */
        record Overtaken(WordDecision decision) implements Outcome {}

        /** The phrase has words that were not proposed. */
        record OtherWords() implements Outcome {}

        /** A concept is not there, or cannot stand in this relation. */
        record NotPossible() implements Outcome {}
    }

    /** @throws Refused WORD_NOT_PROPOSED when nobody asks it often enough, and for an actor who may not moderate */
    @Transactional
    public Outcome run(Actor actor, Wish wish) {
        var decided = store.findInForce(wish.phrase());
        if (decided.isPresent()) {
            return new Outcome.Overtaken(decided.get());
        }
        var proposal = proposals.get(actor, wish.asked());
        if (!contains(proposal.phrase(), wish.phrase())) {
            return new Outcome.OtherWords();
        }
        if (wish.relation() != null) {
            var known = words.get().meanings(wish.phrase());
            if (!known.isEmpty()) {
                return new Outcome.Known(
                        wish.phrase(),
                        known.stream().map(Concept::name).sorted().collect(Collectors.joining(", ")));
            }
            if (!isPossible(wish.relation(), wish.concepts())) {
                return new Outcome.NotPossible();
            }
        }
        return write(actor, wish, proposal);
    }

    private Outcome write(Actor actor, Wish wish, WordProposal proposal) {
        var decision = new WordDecision(
                ids.next(),
                wish.phrase(),
                wish.relation(),
                wish.concepts(),
                wish.english(),
                wish.reason(),
                proposal.times(),
                proposal.days(),
                proposal.found(),
                actor.accountId(),
                clock.now(),
                null,
                null);
        if (!store.insert(decision)) {
            return new Outcome.Overtaken(store.findInForce(wish.phrase()).orElseThrow());
        }
        trail.wrote(
                actor, wish.relation() == null ? "WORD_LEFT_OUT" : "WORD_ACCEPTED", "word_decision", decision.id(), "");
        if (wish.relation() != null) {
            feed.publish(RebuildSearch.KIND, RebuildSearch.EVERYTHING);
        }
        return new Outcome.Done(wish.phrase());
    }

    /** Words may be left out at the ends and marks put in; other words were not asked. */
    private static boolean contains(String asked, String phrase) {
        var bare = WordDecisionStore.bare(phrase);
        return !bare.isEmpty() && (" " + WordDecisionStore.bare(asked) + " ").contains(" " + bare + " ");
    }

    /** A word belongs to one concept of any kind; what is near or broader stands beside work. */
    private boolean isPossible(Relation relation, List<ConceptName> concepts) {
        boolean known = !concepts.isEmpty()
                && concepts.stream()
                        .allMatch(name ->
                                words.get().find(name.kind(), name.key()).isPresent());
        return known
                && (relation.isWordOfOne()
                        ? concepts.size() == 1
                        : concepts.stream().allMatch(name -> name.kind() == Concept.Kind.OCCUPATION));
    }
}
