package vn.cauviec.vacancies.domain.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far the dictionary reaches beyond the ads that it was written with: titles of job ads of the whole country, texts of others,
 * which are no part of the project.
 */
class RealTitlesTest {
    private static final double LEAST = 0.8;

    @Test
    void ofTenRealTitlesTheWorkOfEightIsRecognised() throws Exception {
        var folder = Path.of("..", "..", "shared", "data", "job-ads");
        assumeTrue(Files.isDirectory(folder), "the real ads are not at hand");

        var titles = titles(folder);
        long recognised = titles.stream()
                .map(title -> AdTags.of(Dictionary.shipped(), title, List.of(), null, List.of()))
                .filter(tags -> tags.stream().anyMatch(tag -> tag.startsWith("m:") || tag.startsWith("b:")))
                .count();

        System.out.printf("%d of %d real titles name work that the dictionary knows%n", recognised, titles.size());
        assertThat(recognised / (double) titles.size()).isGreaterThan(LEAST);
    }

    private static List<String> titles(Path folder) throws IOException {
        var json = JsonMapper.builder().build();
        var titles = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(file -> file.toString().endsWith(".jsonl.gz"))
                    .sorted()
                    .toList()) {
                lines(file).stream()
                        .map(line -> json.readTree(line).path("title").asString(""))
                        .filter(title -> !title.isBlank())
                        .forEach(titles::add);
            }
        }
        return titles;
    }

    private static List<String> lines(Path file) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
