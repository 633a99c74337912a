package vn.cauviec.vacancies.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.cauviec.reference.LoadedReference;
import vn.cauviec.vacancies.domain.words.Concept.Kind;

class DictionaryTest {
    private final Dictionary dictionary = Dictionary.shipped();

    @Test
    void everyFieldAndEveryNearOccupationThatIsNamedExists() {
        var unknown = new TreeSet<String>();
        for (var concept : dictionary.list(Kind.OCCUPATION)) {
            concept.fields().stream()
                    .filter(key -> dictionary.find(Kind.FIELD, key).isEmpty())
                    .forEach(key -> unknown.add(concept.key() + " in " + key));
            concept.near().stream()
                    .filter(key -> dictionary.find(Kind.OCCUPATION, key).isEmpty())
                    .forEach(key -> unknown.add(concept.key() + " near " + key));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyCodeIsOneOfTheStatesList() {
        assertThat(dictionary.list(Kind.OCCUPATION))
                .allSatisfy(concept -> assertThat(LoadedReference.OCCUPATIONS.find(concept.occupationCode()))
                        .as(concept.name())
                        .isPresent());
    }

    @Test
    void everyPreferredTermIsReadAsItself() {
        for (var kind : List.of(Kind.OCCUPATION, Kind.FIELD)) {
            assertThat(dictionary.list(kind)).allSatisfy(concept -> {
                var found = new TreeSet<String>();
                var words = Word.listOf(SearchText.syllables(concept.name()));
                dictionary.typed().find(words, 0, (length, other) -> {
                    if (length == words.size() && other.kind() == kind) {
                        found.add(other.key());
                    }
                });
                assertThat(found).contains(concept.key());
            });
        }
    }

    @Test
    void anOccupationIsNotNearToItself() {
        assertThat(dictionary.list(Kind.OCCUPATION))
                .allSatisfy(concept -> assertThat(concept.near()).doesNotContain(concept.key()));
    }
}
