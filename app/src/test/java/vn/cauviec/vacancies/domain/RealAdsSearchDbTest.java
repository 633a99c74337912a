package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.kernel.Wage;
import vn.cauviec.vacancies.VacancyStatus;

/** Ads of real job boards, which stay outside the project: each is found by its title, typed with marks and without. */
class RealAdsSearchDbTest {
    private static final int ADS = 1_000;
    private static final int AMONG_THE_FIRST = 10;

    @TempDir
    Path folder;

    @Test
    void everyRealAdIsFoundByItsTitleWithAndWithoutMarks() throws IOException {
        var source = shared().resolve("data/job-ads/ads-topcv.jsonl.gz");
        assumeTrue(Files.exists(source), "the shared ads are not here");
        var ads = read(source);
        assertThat(ads).hasSize(ADS);
        try (var fixture = SearchFixture.of(folder, ads)) {
            var missed = new ArrayList<String>();
            for (var ad : ads) {
                for (var typed : List.of(ad.title(), VietnameseText.fold(ad.title()))) {
                    var wanted = VietnameseText.fold(ad.title());
                    boolean found = fixture.search.search(fixture.query(typed)).rows().stream()
                            .limit(AMONG_THE_FIRST)
                            .anyMatch(row -> VietnameseText.fold(row.title()).equals(wanted));
                    if (!found) {
                        missed.add(typed);
                    }
                }
            }
            assertThat(missed).isEmpty();
        }
    }

    private static Path shared() {
        return Optional.ofNullable(System.getenv("CAUVIEC_SHARED"))
                .map(Path::of)
                .orElse(Path.of("..", "..", "shared"));
    }

    private static List<IndexedVacancy> read(Path source) throws IOException {
        var json = JsonMapper.shared();
        try (var lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(source)), StandardCharsets.UTF_8))) {
            var ads = new ArrayList<IndexedVacancy>();
            for (var line = lines.readLine(); line != null && ads.size() < ADS; line = lines.readLine()) {
                ads.add(ad(json.readTree(line), ads.size()));
            }
            return ads;
        }
    }

    private static IndexedVacancy ad(JsonNode line, int number) {
        return new IndexedVacancy(
                new UUID(0x7000L << 16, number),
                "viec-" + number,
                VacancyStatus.PUBLISHED,
                new UUID(9, number),
                line.path("company").asString(""),
                "cong-ty-" + number,
                false,
                VietnameseText.tidy(line.path("title").asString("")),
                line.path("description").asString(""),
                line.path("requirements").asString(""),
                line.path("benefits").asString(""),
                null,
                null,
                line.path("location").asString(""),
                Wage.NEGOTIABLE,
                "",
                null,
                1,
                0,
                SearchFixture.TODAY.plusDays(30),
                SearchFixture.TODAY.atStartOfDay(BusinessClock.ZONE).toInstant().minus(Duration.ofMinutes(number)),
                1);
    }
}
