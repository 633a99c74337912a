package vn.cauviec.vacancies.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cauviec.vacancies.domain.words.AcceptedWord.ConceptName;
import vn.cauviec.vacancies.domain.words.AcceptedWord.Relation;
import vn.cauviec.vacancies.domain.words.Concept.Kind;

class AcceptedWordsTest {
    private static final ConceptName WELDER = new ConceptName(Kind.OCCUPATION, "tho-han");
    private static final ConceptName MASON = new ConceptName(Kind.OCCUPATION, "tho-xay");

    private static AcceptedWord word(String phrase, Relation relation, ConceptName... concepts) {
        return new AcceptedWord(phrase, relation, relation.isWordOfOne() ? "" : "pot mending", List.of(concepts));
    }

    @Test
    void anotherWordMeansTheSameInQuestionsAndInTitles() {
        var with = Dictionary.with(List.of(word("vá soong chảo", Relation.SAME, WELDER)));

        assertThat(Dictionary.shipped().meanings("vá soong chảo")).isEmpty();
        assertThat(with.meanings("va soong chao")).extracting(Concept::key).containsExactly("tho-han");
        assertThat(AdTags.of(with, "Cần người vá soong chảo", List.of(), null, List.of()))
                .contains(AdTags.main("tho-han"));
        assertThat(with.knows("soong")).isTrue();
    }

    @Test
    void nearWorkIsAConceptOfItsOwn() {
        var with = Dictionary.with(List.of(word("vá soong chảo", Relation.NEAR, WELDER)));

        var concept = with.find(Kind.OCCUPATION, "va-soong-chao").orElseThrow();
        assertThat(concept.near()).containsExactly("tho-han");
        assertThat(concept.fields())
                .isEqualTo(with.find(Kind.OCCUPATION, "tho-han").orElseThrow().fields());
        assertThat(AdTags.of(with, "Thợ vá soong chảo", List.of(), null, List.of()))
                .contains(AdTags.main("va-soong-chao"))
                .doesNotContain(AdTags.main("tho-han"));
    }

    @Test
    void aBroaderPhraseIsAFieldOfAllWorkThatItWasSaidToHold() {
        var with = Dictionary.with(List.of(word("vá soong chảo", Relation.BROADER, WELDER, MASON)));

        assertThat(AdTags.of(with, "Thợ hàn khung", List.of(), null, List.of()))
                .contains(AdTags.field("va-soong-chao"));
        assertThat(AdTags.of(with, "Thợ xây nhà", List.of(), null, List.of())).contains(AdTags.field("va-soong-chao"));
        assertThat(with.listByCode("7112")).allMatch(one -> one.fields().contains("va-soong-chao"));
    }

    @Test
    void withoutAcceptedWordsItIsWhatShips() {
        assertThat(Dictionary.with(List.of())).isSameAs(Dictionary.shipped());
    }

    @Test
    void aWordOfAConceptThatIsGoneIsLeftOut() {
        var gone = new ConceptName(Kind.OCCUPATION, "khong-con");

        assertThat(Dictionary.with(List.of(word("vá soong chảo", Relation.SAME, gone)))
                        .meanings("vá soong chảo"))
                .isEmpty();
    }

    @Test
    void whatIsExportedHasTheFormOfTheFiles() {
        var accepted = List.of(
                word("vá soong chảo", Relation.SAME, WELDER),
                word("thợ hàn xì", Relation.OLD, WELDER),
                word("vá xoong chậu", Relation.NEAR, MASON),
                word("nghề bếp núc", Relation.BROADER, MASON));
        var lines = DictionaryLines.write(Dictionary.with(accepted), accepted);

        assertThat(lines)
                .startsWith("# 4 words that officers accepted")
                .contains("same: vá soong chảo", "old: thợ hàn xì")
                .contains("[nghề bếp núc | pot mending]")
                .anyMatch(line -> line.startsWith("[thợ xây | bricklayer] 7112; in: ") && line.contains("nghề bếp núc"))
                .anyMatch(line ->
                        line.startsWith("[vá xoong chậu | pot mending]; in: ") && line.endsWith("; near: thợ xây"));
        var known = DictionaryReader.readLines(lines, Kind.OCCUPATION).stream()
                .map(entry -> entry.concept().key())
                .toList();
        assertThat(known).contains("tho-han", "tho-xay", "va-xoong-chau");
    }

    @Test
    void wordsThatAreWrittenNearlySoAreFoundTheMostAlikeFirst() {
        assertThat(Dictionary.shipped().listWrittenLike("thơ xâyy", 5).keySet())
                .extracting(Concept::key)
                .startsWith("tho-xay");
        assertThat(Dictionary.shipped().listWrittenLike("qzj", 5)).isEmpty();
    }
}
