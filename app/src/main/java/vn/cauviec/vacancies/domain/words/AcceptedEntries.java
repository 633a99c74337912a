package vn.cauviec.vacancies.domain.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.vacancies.domain.words.AcceptedWord.ConceptName;
import vn.cauviec.vacancies.domain.words.AcceptedWord.Relation;
import vn.cauviec.vacancies.domain.words.Concept.Kind;
import vn.cauviec.vacancies.domain.words.DictionaryReader.Entry;
import vn.cauviec.vacancies.domain.words.DictionaryReader.Use;

/** Puts what officers accepted beside what ships. What ships wins: a phrase that became a concept of its own there is not added again. */
final class AcceptedEntries {
    private AcceptedEntries() {}

    static List<Entry> merge(List<Entry> shipped, List<AcceptedWord> accepted) {
        var names =
                shipped.stream().map(entry -> ConceptName.of(entry.concept())).collect(Collectors.toSet());
        var known = accepted.stream()
                .filter(word -> names.containsAll(word.concepts()))
                .filter(word -> word.relation().isWordOfOne() || !names.contains(own(word)))
                .toList();
        var merged = new ArrayList<Entry>();
        shipped.forEach(entry -> merged.add(with(entry, known)));
        known.stream().filter(word -> !word.relation().isWordOfOne()).forEach(word -> merged.add(entry(word, shipped)));
        return merged;
    }

    /** The name of the concept that the phrase becomes. */
    static ConceptName own(AcceptedWord word) {
        var kind = word.relation() == Relation.BROADER ? Kind.FIELD : Kind.OCCUPATION;
        return new ConceptName(kind, VietnameseText.slug(word.phrase()));
    }

    private static Entry with(Entry entry, List<AcceptedWord> accepted) {
        var name = ConceptName.of(entry.concept());
        var words = new EnumMap<Use, List<String>>(Use.class);
        words.putAll(entry.words());
        var fields = new LinkedHashSet<>(entry.concept().fields());
        for (var word : accepted) {
            if (word.concepts().contains(name)) {
                switch (word.relation()) {
                    case SAME -> words.merge(Use.SAME, List.of(word.phrase()), AcceptedEntries::join);
                    case OLD -> words.merge(Use.OLD, List.of(word.phrase()), AcceptedEntries::join);
                    case BROADER -> fields.add(own(word).key());
                    case NEAR -> {}
                }
            }
        }
        return new Entry(entry.concept().within(fields), words);
    }

    private static List<String> join(List<String> known, List<String> more) {
        return Stream.concat(known.stream(), more.stream()).toList();
    }

    private static Entry entry(AcceptedWord word, List<Entry> shipped) {
        var own = own(word);
        var keys = word.concepts().stream().map(ConceptName::key).collect(Collectors.toCollection(LinkedHashSet::new));
        var concept = own.kind() == Kind.FIELD
                ? new Concept(Kind.FIELD, own.key(), word.phrase(), word.english(), null, Set.of(), Set.of())
                : new Concept(
                        Kind.OCCUPATION, own.key(), word.phrase(), word.english(), null, fields(keys, shipped), keys);
        return new Entry(concept, new EnumMap<>(Map.of(Use.SAME, List.of(word.phrase(), word.english()))));
    }

    /** Work that comes close to some other belongs to its fields. */
    private static Set<String> fields(Set<String> occupations, List<Entry> shipped) {
        return shipped.stream()
                .map(Entry::concept)
                .filter(concept -> concept.kind() == Kind.OCCUPATION && occupations.contains(concept.key()))
                .flatMap(concept -> concept.fields().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
