package vn.cauviec.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemSentencesTest {

    private static final List<Enum<?>[]> PROBLEMS = List.of(
            CitizenId.Problem.values(),
            OldIdentityNumber.Problem.values(),
            TaxCode.Problem.values(),
            Phone.Problem.values(),
            EmailAddress.Problem.values(),
            PersonName.Problem.values(),
            VietnameseDate.Problem.values(),
            Wage.Problem.values());

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyProblemHasOneSentenceAndNoSentenceIsLeftOver(String language) throws IOException {
        Properties sentences = new Properties();
        try (var file = new InputStreamReader(
                ProblemSentencesTest.class.getResourceAsStream("/messages/kernel_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            sentences.load(file);
        }
        Set<String> keys = PROBLEMS.stream()
                .flatMap(Stream::of)
                .map(problem -> "kernel.problem."
                        + problem.getDeclaringClass().getEnclosingClass().getSimpleName() + "." + problem.name())
                .collect(Collectors.toSet());
        assertThat(sentences.stringPropertyNames()).isEqualTo(keys);
        assertThat(sentences.values())
                .allSatisfy(sentence ->
                        assertThat(sentence.toString()).endsWith(".").doesNotContain("'", "{"));
    }
}
