package vn.cauviec.vacancies.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cauviec.vacancies.domain.JobResults.Correction;
import vn.cauviec.vacancies.domain.PlaceNames.Name;
import vn.cauviec.vacancies.domain.Understood.Meaning;
import vn.cauviec.vacancies.domain.Understood.Part;
import vn.cauviec.vacancies.domain.Understood.Unwanted;
import vn.cauviec.vacancies.domain.words.Concept;
import vn.cauviec.vacancies.domain.words.Concept.Kind;
import vn.cauviec.vacancies.domain.words.Dictionary;
import vn.cauviec.vacancies.domain.words.Pay;
import vn.cauviec.vacancies.domain.words.SearchText;
import vn.cauviec.vacancies.domain.words.Spans;
import vn.cauviec.vacancies.domain.words.Spans.Span;
import vn.cauviec.vacancies.domain.words.Vocabulary;
import vn.cauviec.vacancies.domain.words.Word;
import vn.cauviec.vacancies.domain.words.WordRepair;

/** One reading of one query. */
final class QueryReading {
    private static final int LONGEST_PHRASE = 7;
    private static final Pattern PIECE = Pattern.compile("[+-]?\"[^\"]*\"?|[^\\s\"]+");
    /** A sign before a number is none: "12 -15 triệu". */
    private static final Pattern SIGNED = Pattern.compile("^[+-][\\p{L}\"]");

    private static final Pattern STAR = Pattern.compile("\\*?[\\p{L}\\p{N}]{2,}\\*?");

    /** A piece of what was typed. */
    private record Piece(String text, char sign, boolean quoted, int number) {}

    /** Names and phrases, in one choice of what the words mean. */
    private record Sense(
            @Nullable Concept concept, @Nullable Name name) {}

    private final PlaceNames places;
    private final Dictionary dictionary;

    private final Vocabulary vocabulary;
    private final List<String> pieces = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Word> words = new ArrayList<>();
    private final List<List<String>> demands = new ArrayList<>();
    private final List<Unwanted> unwanted = new ArrayList<>();
    private final List<String> wildcards = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();
    private final WordRepair repair;
    private final @Nullable Correction instead;
    private boolean cut;

    QueryReading(
            PlaceNames places,
            Dictionary dictionary,
            String text,
            boolean cut,
            Vocabulary inAds,
            @Nullable Correction instead) {
        this.places = places;
        this.dictionary = dictionary;
        var known = Vocabulary.of(dictionary);
        vocabulary = word -> known.knows(word) || places.knows(word) || inAds.knows(word);
        repair = new WordRepair(vocabulary, dictionary);
        this.cut = cut;
        this.instead = instead;
        var pay = Pay.find(text);
        if (pay.isPresent() && !isQuoted(text, pay.get().start())) {
            var found = pay.get();
            addPieces(text.substring(0, found.start()));
            parts.add(new Part(new Meaning.Earning(found.pay()), List.of(), Set.of(pieces.size())));
            pieces.add(text.substring(found.start(), found.end()).strip());
            addPieces(text.substring(found.end()));
        } else {
            addPieces(text);
        }
    }

    private static boolean isQuoted(String text, int position) {
        return text.substring(0, position).chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private void addPieces(String text) {
        var found = new ArrayList<Piece>();
        var matcher = PIECE.matcher(text);
        while (matcher.find()) {
            var piece = matcher.group();
            char sign = SIGNED.matcher(piece).find() ? piece.charAt(0) : ' ';
            var rest = sign == ' ' ? piece : piece.substring(1);
            found.add(new Piece(rest.replace("\"", ""), sign, rest.startsWith("\""), pieces.size()));
            pieces.add(piece);
        }
        for (int i = 0; i < found.size(); i++) {
            i = addPiece(found, i);
        }
    }

    /** @return number of the last piece that was taken */
    private int addPiece(List<Piece> found, int at) {
        var piece = found.get(at);
        if (piece.sign() == '-') {
            return addUnwanted(found, at);
        }
        if (piece.quoted() || piece.sign() == '+') {
            var syllables = SearchText.syllables(piece.text());
            if (!syllables.isEmpty()) {
                demands.add(syllables);
            }
        } else if (piece.text().contains("*") && STAR.matcher(piece.text()).matches()) {
            wildcards.add(SearchText.fold(piece.text()));
        } else {
            var before = words.isEmpty() ? "" : words.getLast().bare();
            addWords(repair.read(piece.text(), before, piece.number()), piece);
        }
        return at;
    }

    private void addWords(List<Word> read, Piece piece) {
        var asTyped = SearchText.syllables(piece.text());
        var meant = read.stream().map(Word::text).toList();
        if (!asTyped.equals(meant)) {
            corrections.add(new Correction(piece.text(), String.join(" ", meant)));
        }
        for (var word : read) {
            if (words.size() == QueryReader.MOST_WORDS) {
                cut = true;
                return;
            }
            words.add(instead != null && instead.typed().equals(word.text()) ? meant(instead, word) : word);
        }
    }

    private Word meant(Correction correction, Word word) {
        corrections.add(correction);
        return new Word(correction.meant(), SearchText.fold(correction.meant()), word.source());
    }

    /** "-mầm -non" is one phrase, and so is "-bất động sản" when the dictionary has it; "kế toán -trưởng" means no kế toán trưởng. */
    private int addUnwanted(List<Piece> found, int at) {
        int last = at;
        while (last + 1 < found.size() && found.get(last + 1).sign() == '-') {
            last++;
        }
        int signed = wordsOf(found, at, last).size();
        if (signed == 0) {
            return last;
        }
        int further = last;
        while (further + 1 < found.size() && found.get(further + 1).sign() == ' ' && further - last < LONGEST_PHRASE) {
            further++;
        }
        var all = wordsOf(found, at, further);
        int length = longest(all, signed);
        var taken = all.subList(0, length);
        int lastTaken =
                Math.max(last, taken.getLast().source() - found.getFirst().number());
        var concepts = new HashSet<Concept>(meanings(taken));
        concepts.addAll(endingHere(taken));
        var numbers =
                found.subList(at, lastTaken + 1).stream().map(Piece::number).collect(Collectors.toSet());
        unwanted.add(new Unwanted(taken.stream().map(Word::text).toList(), concepts, numbers));
        return lastTaken;
    }

    private List<Word> wordsOf(List<Piece> found, int from, int to) {
        return found.subList(from, to + 1).stream()
                .flatMap(piece -> repair.read(piece.text(), "", piece.number()).stream())
                .toList();
    }

    private int longest(List<Word> all, int least) {
        int[] length = {least};
        dictionary.typed().find(all, 0, (found, concept) -> {
            if (concept.kind() != Kind.NEUTRAL) {
                length[0] = Math.max(length[0], found);
            }
        });
        return length[0];
    }

    private Set<Concept> meanings(List<Word> phrase) {
        var concepts = new LinkedHashSet<Concept>();
        dictionary.typed().find(phrase, 0, (length, concept) -> {
            if (length == phrase.size() && concept.kind() != Kind.NEUTRAL) {
                concepts.add(concept);
            }
        });
        return concepts;
    }

    /** Phrases that begin with what was typed before and end with what is unwanted. */
    private Set<Concept> endingHere(List<Word> phrase) {
        var concepts = new LinkedHashSet<Concept>();
        for (int before = 1; before <= Math.min(words.size(), LONGEST_PHRASE - phrase.size()); before++) {
            var whole = Stream.concat(words.subList(words.size() - before, words.size()).stream(), phrase.stream())
                    .toList();
            concepts.addAll(meanings(whole));
        }
        return concepts;
    }

    Understood result(boolean guess) {
        var spans = spans(false);
        boolean guessed = guess && isRestAPlace(spans);
        if (guessed) {
            spans = spans(true);
        }
        var rest = new ArrayList<Word>();
        int at = 0;
        for (var span : spans) {
            rest.addAll(words.subList(at, span.from()));
            addPart(span);
            at = span.to();
        }
        rest.addAll(words.subList(at, words.size()));
        var wanted = wanted();
        return new Understood(
                pieces,
                parts,
                rest,
                words,
                demands,
                unwanted.stream().map(one -> withoutWanted(one, wanted)).toList(),
                wildcards,
                corrections,
                guessed,
                cut);
    }

    private List<Span<Sense>> spans(boolean bareCommunes) {
        var all = new ArrayList<Span<Sense>>();
        for (int i = 0; i < words.size(); i++) {
            int from = i;
            dictionary.typed().find(words, i, (length, concept) -> {
                if (!isByChance(concept, length, from)) {
                    Spans.add(all, from, from + length, new Sense(concept, null), Spans.weight(concept, length));
                }
            });
        }
        for (var place : places.find(words, bareCommunes)) {
            place.meanings()
                    .forEach(name -> Spans.add(all, place.from(), place.to(), new Sense(null, name), place.weight()));
        }
        return Spans.choose(words.size(), all);
    }

    /** Among words with marks "nao" is not "nào", which would mean nothing. */
    private boolean isByChance(Concept concept, int length, int at) {
        return concept.kind() == Kind.NEUTRAL
                && length == 1
                && words.stream().anyMatch(Word::isMarked)
                && !dictionary.isNeutral(words.get(at).text());
    }

    /** Nothing but a name is left, and it is the name of a commune: the commune is meant. */
    private boolean isRestAPlace(List<Span<Sense>> spans) {
        boolean work = spans.stream()
                .flatMap(span -> span.meanings().stream())
                .anyMatch(sense -> sense.concept() != null && sense.concept().kind() != Kind.NEUTRAL);
        int known = spans.stream().mapToInt(Span::length).sum();
        if (work || known == words.size()) {
            return false;
        }
        return spans(true).stream().mapToInt(Span::length).sum() == words.size();
    }

    private void addPart(Span<Sense> span) {
        var taken = words.subList(span.from(), span.to());
        var numbers = taken.stream().map(Word::source).collect(Collectors.toSet());
        var names = span.meanings().stream()
                .map(Sense::name)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var concepts = span.meanings().stream()
                .map(Sense::concept)
                .filter(Objects::nonNull)
                .filter(concept -> concept.kind() != Kind.NEUTRAL)
                .collect(Collectors.toSet());
        meaning(names, concepts).ifPresent(meaning -> parts.add(new Part(meaning, taken, numbers)));
    }

    private static Optional<Meaning> meaning(Set<Name> names, Collection<Concept> concepts) {
        if (!names.isEmpty()) {
            return Optional.of(new Meaning.At(PlaceNames.place(names)));
        }
        var traits = concepts.stream()
                .filter(concept -> concept.kind() == Kind.TRAIT)
                .collect(Collectors.toSet());
        var work = concepts.stream()
                .filter(concept -> concept.kind() != Kind.TRAIT)
                .collect(Collectors.toSet());
        if (!work.isEmpty()) {
            return Optional.of(new Meaning.Work(work));
        }
        return traits.isEmpty() ? Optional.empty() : Optional.of(new Meaning.Trait(traits));
    }

    private Set<Concept> wanted() {
        return parts.stream()
                .map(Part::meaning)
                .filter(Meaning.Work.class::isInstance)
                .flatMap(work -> ((Meaning.Work) work).concepts().stream())
                .collect(Collectors.toSet());
    }

    /** "lễ tân -khách sạn" leaves lễ tân. */
    private static Unwanted withoutWanted(Unwanted one, Set<Concept> wanted) {
        var concepts = new HashSet<>(one.concepts());
        concepts.removeAll(wanted);
        return new Unwanted(one.words(), concepts, one.pieces());
    }
}
