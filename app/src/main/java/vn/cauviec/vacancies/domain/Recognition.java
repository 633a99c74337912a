package vn.cauviec.vacancies.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cauviec.vacancies.domain.Recognised.Kind;
import vn.cauviec.vacancies.domain.Understood.Meaning;
import vn.cauviec.vacancies.domain.Understood.Part;
import vn.cauviec.vacancies.domain.words.Concept;
import vn.cauviec.vacancies.domain.words.Word;

/** Says how a query was understood: one entry for each part, with the query as it would be without it. */
final class Recognition {
    private Recognition() {}

    /** In the order in which it was typed; words that stand for themselves and what is unwanted last. */
    static List<Recognised> of(Understood meant) {
        var all = new ArrayList<Recognised>();
        meant.parts().stream()
                .sorted(Comparator.comparing(part -> Collections.min(part.pieces())))
                .forEach(part -> all.add(part(meant, part)));
        var rest = meant.rest().stream().map(Word::source).collect(Collectors.toSet());
        if (!rest.isEmpty()) {
            all.add(words(meant, rest));
        }
        meant.unwanted()
                .forEach(one -> all.add(new Recognised(
                        Kind.UNWANTED,
                        List.of(String.join(" ", one.words())),
                        List.of(String.join(" ", one.words())),
                        null,
                        null,
                        meant.without(one.pieces()),
                        "",
                        "",
                        0)));
        return all;
    }

    private static Recognised words(Understood meant, Set<Integer> pieces) {
        var text = pieces.stream().sorted().map(meant.pieces()::get).collect(Collectors.joining(" "));
        return new Recognised(Kind.WORDS, List.of(text), List.of(text), null, null, meant.without(pieces), "", "", 0);
    }

    private static Recognised part(Understood meant, Part part) {
        var without = meant.without(part.pieces());
        var quoted = meant.quoted(part);
        return switch (part.meaning()) {
            case Meaning.Work(var concepts) -> concepts(Kind.WORK, concepts, without, meant.inverted(part), quoted);
            case Meaning.Trait(var concepts) -> concepts(Kind.TRAIT, concepts, without, meant.inverted(part), quoted);
            case Meaning.At(var place) ->
                new Recognised(
                        Kind.PLACE,
                        List.of(),
                        List.of(),
                        place.units().getFirst().id(),
                        null,
                        without,
                        "",
                        quoted,
                        0);
            case Meaning.Earning(var pay) ->
                new Recognised(Kind.PAY, List.of(), List.of(), null, pay, without, "", "", 0);
        };
    }

    private static Recognised concepts(
            Kind kind, Set<Concept> concepts, String without, String inverted, String asWords) {
        return new Recognised(
                kind,
                names(concepts, Concept::name),
                names(concepts, Concept::english),
                null,
                null,
                without,
                inverted,
                asWords,
                0);
    }

    private static List<String> names(Set<Concept> concepts, Function<Concept, String> name) {
        Stream<String> names = concepts.stream().map(name);
        return names.distinct().sorted().toList();
    }
}
