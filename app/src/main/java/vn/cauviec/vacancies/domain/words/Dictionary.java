package vn.cauviec.vacancies.domain.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cauviec.vacancies.domain.words.Concept.Kind;
import vn.cauviec.vacancies.domain.words.DictionaryReader.Entry;
import vn.cauviec.vacancies.domain.words.DictionaryReader.Use;

/**
 * The words of the job market: which of them mean the same, what is broader and what is near. A change of the files raises
 * {@link #VERSION}, because an index holds what was recognised; words that officers accept come on top ({@link #with}) and ask for an
 * index anew by the change feed.
 */
public final class Dictionary {
    /** An index that was written with another version is built anew. */
    public static final int VERSION = 1;

    private static final int SHORTEST_FOREIGN = 5;

    private static final Dictionary SHIPPED = new Dictionary(DictionaryReader.read());

    private final List<Entry> entries;
    private final Map<Kind, Map<String, Concept>> concepts = new HashMap<>();
    private final Map<String, List<Concept>> byCode = new HashMap<>();
    private final PhraseTrie<Concept> typed = new PhraseTrie<>();
    private final PhraseTrie<Concept> titles = new PhraseTrie<>();
    private final PhraseTrie<Concept> texts = new PhraseTrie<>();
    private final Set<String> syllables = new HashSet<>();
    private final Set<String> pairs = new HashSet<>();

    private final Set<String> neutral = new HashSet<>();
    private final Set<String> foreignWords;

    private Dictionary(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (var entry : entries) {
            var concept = entry.concept();
            concepts.computeIfAbsent(concept.kind(), _ -> new HashMap<>()).put(concept.key(), concept);
            var code = concept.occupationCode();
            if (code != null) {
                byCode.computeIfAbsent(code, _ -> new ArrayList<>()).add(concept);
            }
            addWords(entry);
        }
        foreignWords = syllables.stream()
                .filter(word -> word.length() >= SHORTEST_FOREIGN && !Syllables.isPossible(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** As it comes with this version. */
    public static Dictionary shipped() {
        return SHIPPED;
    }

    /** What ships, with the words that officers accepted. */
    public static Dictionary with(List<AcceptedWord> accepted) {
        return accepted.isEmpty() ? SHIPPED : new Dictionary(AcceptedEntries.merge(SHIPPED.entries, accepted));
    }

    /** What the whole phrase means, among other things; empty when it means nothing here. */
    public Set<Concept> meanings(String phrase) {
        var words = Word.listOf(SearchText.syllables(phrase));
        var found = new LinkedHashSet<Concept>();
        typed.find(words, 0, (length, concept) -> {
            if (length == words.size() && concept.kind() != Kind.NEUTRAL) {
                found.add(concept);
            }
        });
        return found;
    }

    /** Concepts with a word that is written nearly like the phrase, each with that word; the most alike first. */
    public Map<Concept, String> listWrittenLike(String phrase, int most) {
        return LikeWords.find(entries, phrase, most);
    }

    private void addWords(Entry entry) {
        var concept = entry.concept();
        add(typed, entry.words(Use.SAME, Use.OLD, Use.ASK), concept);
        if (concept.kind() == Kind.TRAIT) {
            add(texts, entry.words(Use.SAME, Use.SAYS), concept);
            add(titles, entry.words(Use.SAME, Use.SAYS, Use.TITLE), concept);
            List.of(typed, titles, texts).forEach(trie -> add(trie, entry.words(Use.NOT), Concept.guard()));
        } else {
            if (concept.kind() == Kind.NEUTRAL) {
                entry.words(Use.SAME).stream()
                        .map(SearchText::syllables)
                        .filter(word -> word.size() == 1)
                        .forEach(neutral::addAll);
            }
            add(titles, entry.words(Use.SAME, Use.OLD), concept);
        }
        for (var words : entry.words().values()) {
            for (var phrase : words) {
                var bare = SearchText.fold(SearchText.syllables(phrase));
                syllables.addAll(SearchText.syllables(phrase));
                syllables.addAll(bare);
                pairs.addAll(SearchText.pairs(bare));
            }
        }
    }

    private static void add(PhraseTrie<Concept> trie, Collection<String> phrases, Concept concept) {
        phrases.stream().distinct().forEach(phrase -> trie.add(SearchText.syllables(phrase), concept));
    }

    public Optional<Concept> find(Kind kind, String key) {
        return Optional.ofNullable(concepts.getOrDefault(kind, Map.of()).get(key));
    }

    /** All concepts of a kind. */
    public Collection<Concept> list(Kind kind) {
        return List.copyOf(concepts.getOrDefault(kind, Map.of()).values());
    }

    /** The occupations that bear a code of the State's list; several may. */
    public List<Concept> listByCode(String code) {
        return List.copyOf(byCode.getOrDefault(code, List.of()));
    }

    /** Phrases as people type them. */
    public PhraseTrie<Concept> typed() {
        return typed;
    }

    /** Phrases that count in the title of an ad. */
    public PhraseTrie<Concept> titles() {
        return titles;
    }

    /** Traits that count in the text of an ad. */
    public PhraseTrie<Concept> texts() {
        return texts;
    }

    /** Whether some phrase has the syllable, as it is or without its marks. */
    boolean knows(String syllable) {
        return syllables.contains(syllable);
    }

    /** Whether the word alone means nothing, written just so. */
    public boolean isNeutral(String word) {
        return neutral.contains(word);
    }

    /** Long words that are no Vietnamese syllable: receptionist, marketing. */
    public Set<String> foreignWords() {
        return foreignWords;
    }

    /** Whether in some phrase the two, without marks, stand side by side. */
    boolean knowsPair(String first, String second) {
        return pairs.contains(first + ' ' + second);
    }
}
