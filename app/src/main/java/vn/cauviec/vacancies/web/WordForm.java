package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.UnknownValue;
import vn.cauviec.vacancies.domain.learning.DecideOnWord.Wish;
import vn.cauviec.vacancies.domain.words.AcceptedWord.ConceptName;
import vn.cauviec.vacancies.domain.words.AcceptedWord.Relation;
import vn.cauviec.vacancies.domain.words.Concept;
import vn.cauviec.vacancies.domain.words.Concept.Kind;
import vn.cauviec.vacancies.domain.words.Dictionary;

/**
 * What a moderator typed about a phrase.
 *
 * @param relation name of the relation; empty before one is chosen
 * @param concepts chosen candidates, as {@link #written} writes them
 * @param other another concept, in words
 */
public record WordForm(
        String asked,
        String phrase,
        String relation,
        List<String> concepts,
        String other,
        String english,
        String reason) {
    static final String ASKED = "tu";
    static final String PHRASE = "cum";
    static final String RELATION = "quan-he";
    static final String CONCEPT = "khai-niem";
    static final String OTHER = "khac";
    static final String ENGLISH = "tieng-anh";
    static final String REASON = "ly-do";

    private static final int LONGEST = 80;

    public WordForm {
        concepts = List.copyOf(concepts);
    }

    /** Before anything was typed. */
    static WordForm of(String phrase) {
        return new WordForm(phrase, phrase, "", List.of(), "", "", "");
    }

    static WordForm read(MultiValueMap<String, String> typed) {
        return new WordForm(
                line(typed, ASKED),
                line(typed, PHRASE).toLowerCase(Locale.ROOT),
                line(typed, RELATION),
                typed.getOrDefault(CONCEPT, List.of()),
                line(typed, OTHER),
                line(typed, ENGLISH),
                line(typed, REASON));
    }

    private static String line(MultiValueMap<String, String> typed, String name) {
        return VietnameseText.tidy(Optional.ofNullable(typed.getFirst(name)).orElse(""));
    }

    /** How the form names a concept. */
    static String written(Concept concept) {
        return concept.kind() + ":" + concept.key();
    }

    /** Leaves the phrase out; empty without a reason. */
    Optional<Wish> ignoring(FormErrors errors) {
        return Reasons.isGood(reason, REASON, errors)
                ? Optional.of(new Wish(asked, asked, null, List.of(), "", reason))
                : Optional.empty();
    }

    /**
     * Takes the phrase in; empty when something is missing.
     *
     * @throws UnknownValue for a relation or a concept that does not exist
     */
    Optional<Wish> accepting(Dictionary words, FormErrors errors) {
        checkLine(phrase, PHRASE, errors);
        var chosen = chosenRelation();
        if (chosen == null) {
            errors.add(RELATION, "vacancies.words.relationMissing");
        }
        var names = names(words, errors);
        if (chosen != null && chosen.isWordOfOne() && names.size() > 1) {
            errors.add(CONCEPT, "vacancies.words.onlyOne");
        }
        if (chosen != null && !chosen.isWordOfOne()) {
            checkLine(english, ENGLISH, errors);
            if (names.stream().anyMatch(name -> name.kind() != Kind.OCCUPATION)) {
                errors.add(CONCEPT, "vacancies.words.onlyWork");
            }
        }
        return chosen != null && errors.isEmpty()
                ? Optional.of(new Wish(asked, phrase, chosen, names, chosen.isWordOfOne() ? "" : english, ""))
                : Optional.empty();
    }

    private static void checkLine(String typed, String field, FormErrors errors) {
        if (typed.isEmpty()) {
            errors.add(field, "vacancies.words.missing." + field);
        } else if (typed.length() > LONGEST) {
            errors.add(field, "vacancies.problem.tooLong", Integer.toString(LONGEST), Integer.toString(typed.length()));
        }
    }

    private @Nullable Relation chosenRelation() {
        return relation.isEmpty() ? null : Codes.get(RELATION, relation, Relation.values(), Relation::name);
    }

    private List<ConceptName> names(Dictionary words, FormErrors errors) {
        var typed = other.isEmpty() ? List.<Concept>of() : List.copyOf(words.meanings(other));
        if (!other.isEmpty() && typed.isEmpty()) {
            errors.add(OTHER, "vacancies.words.otherUnknown", other);
        } else if (other.isEmpty() && concepts.isEmpty()) {
            errors.add(CONCEPT, "vacancies.words.conceptMissing");
        }
        return Stream.concat(concepts.stream().map(written -> concept(words, written)), typed.stream())
                .map(ConceptName::of)
                .distinct()
                .toList();
    }

    private static Concept concept(Dictionary words, String written) {
        return Stream.of(Kind.OCCUPATION, Kind.FIELD, Kind.TRAIT)
                .filter(kind -> written.startsWith(kind + ":"))
                .flatMap(kind -> words.find(kind, written.substring(kind.name().length() + 1)).stream())
                .findFirst()
                .orElseThrow(() -> new UnknownValue(CONCEPT, written, List.of()));
    }
}
