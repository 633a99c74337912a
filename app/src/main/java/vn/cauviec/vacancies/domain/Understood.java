package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.cauviec.vacancies.domain.JobResults.Correction;
import vn.cauviec.vacancies.domain.PlaceNames.Place;
import vn.cauviec.vacancies.domain.words.Concept;
import vn.cauviec.vacancies.domain.words.Pay;
import vn.cauviec.vacancies.domain.words.Word;

/**
 * What a person typed, as it was understood.
 *
 * @param pieces what was typed, cut where it was understood to part
 * @param parts what was recognised, in its order
 * @param rest words that mean no more than themselves
 * @param words all words but those that are unwanted
 * @param demands words and phrases in quotes or behind a plus
 * @param unwanted what stands behind a minus
 * @param wildcards words with a star, without marks
 * @param corrections words that were taken for others
 * @param guessesPlace a name alone was taken for a commune, which nothing in the words says
 * @param cut more was typed than is looked at
 */
record Understood(
        List<String> pieces,
        List<Part> parts,
        List<Word> rest,
        List<Word> words,
        List<List<String>> demands,
        List<Unwanted> unwanted,
        List<String> wildcards,
        List<Correction> corrections,
        boolean guessesPlace,
        boolean cut) {

    /** Something that was recognised, and the pieces that say it. */
    record Part(Meaning meaning, List<Word> words, Set<Integer> pieces) {
        Part {
            words = List.copyOf(words);
            pieces = Set.copyOf(pieces);
        }
    }

    /** What a part means. */
    sealed interface Meaning {
        /** Work: occupations or fields, several where the words mean several. */
        record Work(Set<Concept> concepts) implements Meaning {
            public Work {
                concepts = Set.copyOf(concepts);
            }

            boolean isField() {
                return concepts.stream().allMatch(concept -> concept.kind() == Concept.Kind.FIELD);
            }
        }

        /** What comes with it; where the words mean several, all of them. */
        record Trait(Set<Concept> concepts) implements Meaning {
            public Trait {
                concepts = Set.copyOf(concepts);
            }
        }

        record At(Place place) implements Meaning {}

        record Earning(Pay pay) implements Meaning {}
    }

    /**
     * What no ad of the list may be.
     *
     * @param words as the title may have them
     */
    record Unwanted(List<String> words, Set<Concept> concepts, Set<Integer> pieces) {
        Unwanted {
            words = List.copyOf(words);
            concepts = Set.copyOf(concepts);
            pieces = Set.copyOf(pieces);
        }
    }

    Understood {
        pieces = List.copyOf(pieces);
        parts = List.copyOf(parts);
        rest = List.copyOf(rest);
        words = List.copyOf(words);
        demands = List.copyOf(demands);
        unwanted = List.copyOf(unwanted);
        wildcards = List.copyOf(wildcards);
        corrections = List.copyOf(corrections);
    }

    <M extends Meaning> Stream<M> meanings(Class<M> kind) {
        return parts.stream().map(Part::meaning).filter(kind::isInstance).map(kind::cast);
    }

    Optional<Place> place() {
        return meanings(Meaning.At.class).map(Meaning.At::place).findFirst();
    }

    Optional<Pay> pay() {
        return meanings(Meaning.Earning.class).map(Meaning.Earning::pay).findFirst();
    }

    /** Nothing narrows the list: every ad is meant. */
    boolean isEmpty() {
        return parts.isEmpty() && rest.isEmpty() && demands.isEmpty() && unwanted.isEmpty() && wildcards.isEmpty();
    }

    /** Some part names an occupation, not only a field. */
    boolean namesOccupation() {
        return meanings(Meaning.Work.class).anyMatch(work -> !work.isField());
    }

    boolean isMarked() {
        return words.stream().anyMatch(Word::isMarked);
    }

    /** What was typed without some pieces of it. */
    String without(Set<Integer> gone) {
        return IntStream.range(0, pieces.size())
                .filter(i -> !gone.contains(i))
                .mapToObj(pieces::get)
                .collect(Collectors.joining(" "));
    }

    /** What was typed, with a part of it as mere words. */
    String quoted(Part part) {
        var text = part.words().stream().map(Word::text).collect(Collectors.joining(" "));
        return Stream.of(without(part.pieces()), '"' + text + '"')
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** What was typed, with a part of it turned into its opposite. */
    String inverted(Part part) {
        var text = part.words().stream().map(Word::text).collect(Collectors.joining(" "));
        return Stream.of(without(part.pieces()), "-\"" + text + '"')
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
