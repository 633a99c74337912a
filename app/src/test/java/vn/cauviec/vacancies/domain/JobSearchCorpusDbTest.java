package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people type leads to what they mean: {@code search-queries.txt} over {@code search-ads.txt}. */
class JobSearchCorpusDbTest {
    @TempDir
    static Path folder;

    private static SearchFixture fixture;

    @BeforeAll
    static void index() {
        fixture = SearchFixture.of(folder, List.copyOf(SearchCorpus.ads().values()));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @Test
    void everyQuestionFindsWhatIsMeant() {
        var wrong = new ArrayList<String>();
        for (var question : SearchCorpus.questions()) {
            var results = fixture.search.search(fixture.query(question.typed()));
            var found = keys(results.rows().stream());
            var shown = keys(Stream.concat(results.rows().stream(), results.similar().stream()));
            var mistakes = new TreeSet<>(question.mistakes(shown));
            // What comes close stands apart, below what was found.
            mistakes.removeIf(mistake ->
                    mistake.startsWith("shows") && !question.mistakes(found).contains(mistake));
            if (!mistakes.isEmpty()) {
                wrong.add(question.typed() + ": " + mistakes + " in " + shown);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> keys(Stream<FoundVacancy> ads) {
        return ads.map(FoundVacancy::slug).limit(5).toList();
    }
}
