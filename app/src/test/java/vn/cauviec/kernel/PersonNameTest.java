package vn.cauviec.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    @ParameterizedTest
    @CsvSource({
        "Giàng A Sủng, Giàng, A, Sủng",
        "Thào Thị Mỷ, Thào, Thị, Mỷ",
        "Lò Mai, Lò, '', Mai",
        "Páo, '', '', Páo",
        "Nguyễn Hoàng Thị Minh Phương Anh, Nguyễn, Hoàng Thị Minh Phương, Anh",
        "H'Hen Niê, H'Hen, '', Niê"
    })
    void firstWordIsTheFamilyNameAndLastWordTheGivenName(String full, String family, String middle, String given) {
        PersonName name = name(full);
        assertThat(List.of(name.family(), name.middle(), name.given())).containsExactly(family, middle, given);
    }

    @ParameterizedTest
    @CsvSource({
        "GIÀNG A SỦNG, Giàng A Sủng",
        "'  thào   thị mỷ ', Thào Thị Mỷ",
        "đẶng vĂN ĐỨC, Đặng Văn Đức",
        "h’hen niê, H'Hen Niê",
        "y-bia ADRƠNG, Y-Bia Adrơng",
        "ÐỖ VĂN ÐẠT, Đỗ Văn Đạt"
    })
    void spacesAndCapitalsArePutRight(String typed, String expected) {
        assertThat(name(typed).full()).isEqualTo(expected);
    }

    @Test
    void decomposedNameIsStoredComposed() {
        assertThat(name(Normalizer.normalize("Nguyễn Thị Ánh", Normalizer.Form.NFD))
                        .full())
                .isEqualTo("Nguyễn Thị Ánh");
    }

    @Test
    void lettersOfTheHighlandsWithMarksThatDoNotComposeAreLetters() {
        assertThat(PersonName.check("Ksor Be\u0302\u0306n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn A1", "Nguyễn Văn A.", "Lý (Mùi)", "a@b", "- An", "An-", "'", "Lù/Lò"})
    void digitsAndSignsMakeNoName(String typed) {
        assertThat(PersonName.check(typed)).contains(PersonName.Problem.WRONG_CHARACTER);
        assertThat(PersonName.find(typed)).isEmpty();
    }

    @Test
    void emptyAndEndlessNamesAreNamed() {
        assertThat(PersonName.check(null)).contains(PersonName.Problem.EMPTY);
        assertThat(PersonName.check(" \u00A0 ")).contains(PersonName.Problem.EMPTY);
        assertThat(PersonName.check("a".repeat(100))).isEmpty();
        assertThat(PersonName.check("a".repeat(101))).contains(PersonName.Problem.TOO_LONG);
    }

    @Test
    void untidyTextIsNotAStoredName() {
        assertThatThrownBy(() -> new PersonName("Lò  Mai")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PersonName("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textFormShowsInitialsOnly() {
        assertThat(name("Đặng Văn Ánh")).hasToString("Đ.V.Á.");
    }

    @Test
    void peopleAreSortedByGivenNameThenFamilyNameThenMiddleName() {
        assertThat(sorted(
                        "Vàng Thị Ánh",
                        "Nguyễn Văn An",
                        "Lò An",
                        "Đỗ Văn An",
                        "Dương Văn An",
                        "Nguyễn Thị An",
                        "An",
                        "Nguyễn Anh",
                        "Bùi Ân",
                        "Bùi Ẩn",
                        "Bùi Ấn",
                        "Lê Ba",
                        "Lê Đa",
                        "Lê Dung"))
                .containsExactly(
                        "An",
                        "Dương Văn An",
                        "Đỗ Văn An",
                        "Lò An",
                        "Nguyễn Thị An",
                        "Nguyễn Văn An",
                        "Nguyễn Anh",
                        "Vàng Thị Ánh",
                        "Bùi Ân",
                        "Bùi Ẩn",
                        "Bùi Ấn",
                        "Lê Ba",
                        "Lê Dung",
                        "Lê Đa");
    }

    @Test
    void tonesAreSortedFromLevelToHeavy() {
        assertThat(sorted("Mạ", "Má", "Mã", "Mả", "Mà", "Ma")).containsExactly("Ma", "Mà", "Mả", "Mã", "Má", "Mạ");
    }

    @Test
    void tonePlacementCaseAndApostropheDoNotChangeTheSortKey() {
        assertThat(name("Lê Thị Hoà").sortKey()).isEqualTo(name("LÊ THỊ HÒA").sortKey());
        assertThat(name("H'Hen Niê").sortKey()).isEqualTo(name("HHen Niê").sortKey());
    }

    @Test
    void sortKeyIsStableBecauseItIsStored() {
        assertThat(name("Nguyễn Thị Hoài Ưởng").sortKey()).isEqualTo("u{o|ng3 nguye{n4 thi6 hoai2");
        assertThat(name("Đặng Ân").sortKey()).isEqualTo("a|n1 d{a{ng6");
    }

    @Property
    void byteOrderOfSortKeysIsTheOrderOfTheAlphabet(@ForAll("names") String one, @ForAll("names") String other) {
        byte[] oneKey = name(one).sortKey().getBytes(StandardCharsets.UTF_8);
        byte[] otherKey = name(other).sortKey().getBytes(StandardCharsets.UTF_8);
        assertThat(Integer.signum(Arrays.compareUnsigned(oneKey, otherKey)))
                .isEqualTo(Integer.signum(listOrder().compare(one, other)));
    }

    /** Random names rarely share a word; here only the tones and single letters differ. */
    @Property
    void byteOrderHoldsForNamesThatAreAlmostEqual(
            @ForAll("similarWords") List<String> one, @ForAll("similarWords") List<String> other) {
        byteOrderOfSortKeysIsTheOrderOfTheAlphabet(String.join(" ", one), String.join(" ", other));
    }

    @Property
    void foldedKeyIsWhatSearchFolds(@ForAll("names") String full) {
        assertThat(name(full).foldedKey())
                .isEqualTo(VietnameseText.fold(full))
                .isEqualTo(name(full.toUpperCase(Locale.ROOT)).foldedKey());
    }

    @Property
    void puttingRightTwiceChangesNothingMore(@ForAll("names") String full) {
        assertThat(name(name(full).full())).isEqualTo(name(full));
    }

    @Provide
    Arbitrary<String> names() {
        return VietnameseSyllables.word().list().ofMinSize(1).ofMaxSize(6).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<List<String>> similarWords() {
        return Arbitraries.of(
                        "an", "án", "ạn", "ăn", "ân", "ấn", "anh", "ánh", "ang", "a", "à", "đan", "dan", "dân", "đấn",
                        "o", "ô", "ơ", "on", "ôn", "ơn", "u", "ư", "un", "ưn", "az", "oz")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static PersonName name(String typed) {
        return PersonName.find(typed).orElseThrow();
    }

    private static List<String> sorted(String... names) {
        return Stream.of(names)
                .sorted(Comparator.comparing(full -> name(full).sortKey()))
                .toList();
    }

    /** The rule in another way: words as lists of letters, then the tone; given, family, middle in this order. */
    private static Comparator<String> listOrder() {
        Comparator<List<Integer>> byNumbers = (one, other) -> {
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                if (!one.get(i).equals(other.get(i))) {
                    return one.get(i) - other.get(i);
                }
            }
            return one.size() - other.size();
        };
        Comparator<String> byWord =
                Comparator.comparing(PersonNameTest::letters, byNumbers).thenComparing(PersonNameTest::tone);
        return (one, other) -> {
            List<String> ones = givenFirst(one);
            List<String> others = givenFirst(other);
            for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
                int order = byWord.compare(ones.get(i), others.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return ones.size() - others.size();
        };
    }

    private static List<String> givenFirst(String full) {
        List<String> words = new ArrayList<>(List.of(full.split(" ")));
        words.addFirst(words.removeLast());
        return words;
    }

    private static List<Integer> letters(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        for (String mark : VietnameseSyllables.TONE_MARKS) {
            decomposed = decomposed.replace(mark, "");
        }
        return Normalizer.normalize(decomposed, Normalizer.Form.NFC)
                .chars()
                .mapToObj(ALPHABET::indexOf)
                .toList();
    }

    private static int tone(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        for (int tone = 1; tone <= 5; tone++) {
            if (decomposed.contains(VietnameseSyllables.TONE_MARKS.get(tone))) {
                return tone;
            }
        }
        return 0;
    }
}
