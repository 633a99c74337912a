package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.vacancies.domain.saved.SavedQueryReader.Cause;
import vn.cauviec.vacancies.domain.saved.SavedQueryReader.Reading;
import vn.cauviec.vacancies.domain.saved.SavedQueryReader.Reading.Readable;
import vn.cauviec.vacancies.domain.saved.SavedQueryReader.Stored;
import vn.cauviec.vacancies.domain.saved.TestSavedQueries;

/**
 * What people saved in any version finds the same jobs for ever. The rows of {@code saved-searches/v*.json} are as they were stored: they
 * are never changed; another meaning of a field is another version, with a file of its own. Only what is found for words may change, when the
 * search itself learns to understand them.
 */
class SavedSearchVersionsDbTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate AFTER_THE_MERGER = LocalDate.of(2026, 1, 1);
    private static final int CURRENT = 4;

    @TempDir
    static Path folder;

    private static final Map<String, IndexedVacancy> ADS = SearchCorpus.ads();
    private static SearchFixture fixture;

    @BeforeAll
    static void index() {
        fixture = SearchFixture.of(folder, List.copyOf(ADS.values()));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @TestFactory
    Stream<DynamicTest> everyRowOfEveryVersionFindsWhatItFoundOnTheDayItWasSaved() {
        return rows((version, row) ->
                assertThat(found(read(version, row), SearchFixture.TODAY)).isEqualTo(texts(row.get("finds"))));
    }

    @TestFactory
    Stream<DynamicTest> everyRowFindsTheSameAfterItsUnitsWereDissolved() {
        return rows((version, row) ->
                assertThat(found(read(version, row), AFTER_THE_MERGER)).isEqualTo(texts(row.get("finds"))));
    }

    @Test
    void whatTheFirstVersionSaysIsWrittenTodayAsTheCurrentVersionWasStored() {
        var stored = file(CURRENT);
        int number = 0;
        for (var row : file(1)) {
            var query = ((Readable) read(1, row)).query();
            var written = JSON.readTree(TestSavedQueries.write(query));
            assertThat(withoutNames(written))
                    .as(row.get("name").stringValue())
                    .isEqualTo(withoutNames(stored.get(number++).get("query")));
        }
        assertThat(stored.size())
                .as("the road came with the third version, conditions with the fourth")
                .isEqualTo(number + 4);
    }

    @Test
    void theCurrentVersionIsWrittenAsItWasStored() {
        for (var row : file(CURRENT)) {
            var query = ((Readable) read(CURRENT, row)).query();
            assertThat(JSON.readTree(TestSavedQueries.write(query))).isEqualTo(row.get("query"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1 | {"q": "thợ hàn", "ca": "dem"}
            1 | {"loai": ["ca-dem"]}
            1 | {"loai": "thoi-vu"}
            1 | {"luong": "nhiều"}
            1 | {"luong": "7.00000001"}
            1 | {"bk": "gần"}
            1 | {"noi": "086", "map": "hôm nay"}
            1 | ["q", "thợ hàn"]
            1 | {"q": 7}
            1 | {"q": "thợ
            2 | {"q": "thợ hàn"}
            2 | {"types": ["NIGHT"]}
            2 | {"wageFrom": "7"}
            2 | {"wageFrom": 7.5}
            2 | {"place": {"code": "086"}}
            2 | {"place": {"code": "086", "map": "2023-06-14", "radius": 7}}
            2 | {"radiusKilometres": 99999999999}
            2 | {"roadKilometres": 20}
            3 | {"roadKilometres": "20"}
            3 | {"roadKilometres": 20, "radiusKilometres": 20}
            3 | {"way": 20}
            0 | {}
            4 | {"conditions": "HOUSING"}
            4 | {"conditions": {"stated": ["POOL"]}}
            4 | {"conditions": {"stated": "HOUSING"}}
            4 | {"conditions": {"inWordsToo": "co"}}
            4 | {"conditions": {"wanted": ["HOUSING"]}}
            3 | {"conditions": {"stated": ["HOUSING"]}}
            5 | {}
            """)
    void whatIsNotOfItsVersionIsNotReadInPart(int version, String written) {
        assertThat(read(version, written)).isEqualTo(new Reading.Unreadable(Cause.FORMAT, ""));
    }

    @Test
    void aCodeThatNobodyKnowsIsNamedByWhatItWasCalled() {
        assertThat(read(1, """
                {"noi": "999"}""")).isEqualTo(new Reading.Unreadable(Cause.PLACE, "999"));
        assertThat(read(2, """
                {"place": {"code": "999", "map": "2023-06-14", "name": "Huyện Không Còn"}}""")).isEqualTo(new Reading.Unreadable(Cause.PLACE, "Huyện Không Còn"));
        assertThat(read(2, """
                {"place": {"code": "086", "map": "1900-01-01", "name": "Huyện Bảo Thắng"}}""")).isEqualTo(new Reading.Unreadable(Cause.PLACE, "Huyện Bảo Thắng"));
        assertThat(read(2, """
                {"occupation": {"code": "99999", "name": "Thợ đánh máy"}}""")).isEqualTo(new Reading.Unreadable(Cause.OCCUPATION, "Thợ đánh máy"));
    }

    private interface Check {
        void of(int version, JsonNode row);
    }

    private static Stream<DynamicTest> rows(Check check) {
        return Stream.of(1, 2, 3, CURRENT)
                .flatMap(version -> file(version)
                        .valueStream()
                        .map(row -> dynamicTest(
                                "version " + version + ": " + row.get("name").stringValue(),
                                () -> check.of(version, row))));
    }

    private static JsonNode file(int version) {
        try (var file = SavedSearchVersionsDbTest.class.getResourceAsStream(
                "/vacancies/saved-searches/v" + version + ".json")) {
            return JSON.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading read(int version, JsonNode row) {
        var savedOn = LocalDate.parse(row.get("savedOn").stringValue());
        return TestSavedQueries.READER.read(new Stored(version, row.get("query").toString(), savedOn));
    }

    private static Reading read(int version, String written) {
        return TestSavedQueries.READER.read(new Stored(version, written, SearchFixture.TODAY));
    }

    private static List<String> found(Reading reading, LocalDate today) {
        assertThat(reading).isInstanceOf(Readable.class);
        return fixture.search.search(((Readable) reading).newest(today, 1)).rows().stream()
                .map(FoundVacancy::slug)
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.stringValue()));
        return texts;
    }

    /** The first version kept no names. */
    private static String withoutNames(JsonNode query) {
        return query.toString().replaceAll(",\"name\":\"[^\"]*\"", "");
    }
}
