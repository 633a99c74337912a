package vn.cauviec.vacancies.domain.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cauviec.vacancies.domain.words.Concept.Kind;

/**
 * What an ad is recognised to be about: the first occupation of its title, further ones, their fields, and what it promises. Written
 * into the index as words of one field; the letter in front says what a word is.
 */
public final class AdTags {
    private static final Set<String> DENIALS = Set.of("không", "chưa", "ko", "chẳng", "khỏi", "trừ");

    /** Who learns a trade does not yet do it. */
    private static final String INTERNSHIP = "internship";

    private final Set<String> tags = new LinkedHashSet<>();

    private final Dictionary dictionary;

    private AdTags(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The work that the ad is for. */
    public static String main(String key) {
        return "m:" + key;
    }

    /** Work that the title names besides. */
    public static String besides(String key) {
        return "b:" + key;
    }

    /** Work that the code of the ad may mean. */
    public static String byCode(String key) {
        return "c:" + key;
    }

    /** A field of the work that the ad is for. */
    public static String field(String key) {
        return "f:" + key;
    }

    /** A field that the title only names, or that the code may mean. */
    public static String fieldBesides(String key) {
        return "g:" + key;
    }

    /** What the ad says about a trait. */
    public static String trait(String key) {
        return "t:" + key;
    }

    /**
     * @param texts description, requirements, benefits and pay in words
     * @param occupationCode VSCO code; null when it is not stated
     * @param stated traits that the ad states in fields of its own
     */
    public static Set<String> of(
            Dictionary dictionary,
            String title,
            Collection<String> texts,
            @Nullable String occupationCode,
            Collection<String> stated) {
        var tags = new AdTags(dictionary);
        stated.forEach(key -> tags.tags.add(trait(key)));
        tags.readTitle(title, occupationCode);
        for (var text : texts) {
            for (var part : SearchText.parts(text)) {
                tags.readTraits(Word.listOf(part), dictionary.texts());
            }
        }
        return tags.tags;
    }

    private void readTitle(String title, @Nullable String occupationCode) {
        var occupations = new ArrayList<Set<Concept>>();
        var fields = new HashSet<Concept>();
        var parts = SearchText.parts(title).stream().map(Word::listOf).toList();
        for (var words : parts) {
            readWork(words, occupations, fields);
            readTraits(words, dictionary.titles());
        }
        for (int i = 0; i < parts.size() && occupations.isEmpty(); i++) {
            readByEar(parts.get(i), occupations);
        }
        var coded = occupationCode == null ? List.<Concept>of() : dictionary.listByCode(occupationCode);
        coded.forEach(concept -> add(byCode(concept.key()), concept, false));
        if (occupations.isEmpty()) {
            boolean sure = coded.size() == 1;
            coded.forEach(concept -> add(sure ? main(concept.key()) : byCode(concept.key()), concept, sure));
            fields.forEach(field -> tags.add(coded.isEmpty() ? field(field.key()) : fieldBesides(field.key())));
            return;
        }
        boolean learner = tags.contains(trait(INTERNSHIP));
        if (!learner) {
            occupations.getFirst().forEach(concept -> add(main(concept.key()), concept, true));
        }
        occupations.stream()
                .skip(learner ? 0 : 1)
                .flatMap(Set::stream)
                .forEach(concept -> add(besides(concept.key()), concept, false));
    }

    private void readWork(List<Word> words, List<Set<Concept>> occupations, Set<Concept> fields) {
        for (var span : Spans.best(words, dictionary.titles())) {
            var found = span.of(Kind.OCCUPATION);
            if (!found.isEmpty()) {
                occupations.add(found);
            } else {
                fields.addAll(span.of(Kind.FIELD));
            }
        }
    }

    /** Employers write by ear too: "thợ xơn". Only where nothing is recognised, and only words that the dictionary does not know. */
    private void readByEar(List<Word> words, List<Set<Concept>> occupations) {
        for (int i = 0; i < words.size() && occupations.isEmpty(); i++) {
            var word = words.get(i);
            if (!dictionary.knows(word.text())) {
                for (var other : Confusions.of(word.text())) {
                    var meant = new ArrayList<>(words);
                    meant.set(i, Word.of(other, word.source()));
                    readWork(meant, occupations, new HashSet<>());
                }
            }
        }
    }

    private void add(String tag, Concept concept, boolean certain) {
        tags.add(tag);
        concept.fields().forEach(field -> tags.add(certain ? field(field) : fieldBesides(field)));
    }

    /** What a part of a sentence says, unless something before it in the same part denies it. */
    private void readTraits(List<Word> words, PhraseTrie<Concept> phrases) {
        int denied = denied(words);
        for (var span : Spans.best(words, phrases)) {
            if (span.from() <= denied) {
                span.of(Kind.TRAIT).forEach(concept -> tags.add(trait(concept.key())));
            }
        }
    }

    /** From the word after this one on, all is denied. */
    private static int denied(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            if (DENIALS.contains(words.get(i).text())) {
                return i;
            }
        }
        return words.size();
    }
}
