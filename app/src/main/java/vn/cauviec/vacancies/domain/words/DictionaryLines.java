package vn.cauviec.vacancies.domain.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cauviec.vacancies.domain.words.AcceptedWord.ConceptName;
import vn.cauviec.vacancies.domain.words.AcceptedWord.Relation;
import vn.cauviec.vacancies.domain.words.Concept.Kind;

/** Writes accepted words as lines of the dictionary's files, by which they can be carried into what ships. */
public final class DictionaryLines {
    private DictionaryLines() {}

    /**
     * Each concept that got a word or a field, with its heading as it is to be and the new words below it; then each new concept.
     *
     * @param inUse the dictionary that holds the words
     */
    public static List<String> write(Dictionary inUse, Collection<AcceptedWord> accepted) {
        var lines = new ArrayList<String>();
        lines.add("# " + accepted.size() + " words that officers accepted");
        var touched = accepted.stream()
                .filter(word -> word.relation() != Relation.NEAR)
                .flatMap(word -> word.concepts().stream())
                .distinct()
                .flatMap(name -> inUse.find(name.kind(), name.key()).stream())
                .sorted(Comparator.comparing(Concept::kind).thenComparing(Concept::key))
                .toList();
        touched.forEach(concept -> addEntry(concept, accepted, inUse, lines));
        accepted.stream()
                .filter(word -> !word.relation().isWordOfOne())
                .map(AcceptedEntries::own)
                .distinct()
                .flatMap(name -> inUse.find(name.kind(), name.key()).stream())
                .sorted(Comparator.comparing(Concept::kind).thenComparing(Concept::key))
                .forEach(concept -> lines.add(heading(concept, inUse)));
        return lines;
    }

    private static void addEntry(
            Concept concept, Collection<AcceptedWord> accepted, Dictionary inUse, List<String> lines) {
        lines.add(heading(concept, inUse));
        for (var relation : List.of(Relation.SAME, Relation.OLD)) {
            var words = accepted.stream()
                    .filter(word ->
                            word.relation() == relation && word.concepts().contains(ConceptName.of(concept)))
                    .map(AcceptedWord::phrase)
                    .sorted()
                    .collect(Collectors.joining("; "));
            if (!words.isEmpty()) {
                lines.add((relation == Relation.SAME ? "same: " : "old: ") + words);
            }
        }
    }

    private static String heading(Concept concept, Dictionary inUse) {
        var code = concept.kind() == Kind.TRAIT ? concept.key() : concept.occupationCode();
        var heading = "[" + concept.name() + " | " + concept.english() + "]" + (code == null ? "" : " " + code);
        return Stream.of(
                        heading,
                        relation("in", Kind.FIELD, concept.fields(), inUse),
                        relation("near", Kind.OCCUPATION, concept.near(), inUse))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String relation(String word, Kind kind, Set<String> keys, Dictionary inUse) {
        var names = keys.stream()
                .flatMap(key -> inUse.find(kind, key).stream())
                .map(Concept::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : word + ": " + names;
    }
}
