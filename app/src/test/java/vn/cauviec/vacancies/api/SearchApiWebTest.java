package vn.cauviec.vacancies.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;

/** The search as programs ask it. Each test looks for a word that no other ad has. */
@CauViecTest
class SearchApiWebTest {
    @Autowired
    TestVacancies vacancies;

    @Autowired
    TestEmployers employers;

    @Autowired
    Browser.Factory browsers;

    private final JsonMapper json = new JsonMapper();
    private Employers.Card employer;

    @BeforeEach
    void anEmployer() {
        employer = employers.verified("Công ty Tìm Bằng Máy");
    }

    @Test
    void whatIsFoundComesWithItsNumbersAndTheAdsByTheirNames() {
        var id = found("Thợ khắc dấu gỗ", "khắc dấu");

        var answer = search("q=" + encoded("khắc dấu"));

        assertThat(answer.path("total").path("value").asInt()).isEqualTo(1);
        assertThat(answer.path("positions").asInt()).isEqualTo(2);
        assertThat(answer.path("query_time_in_millis").isIntegralNumber()).isTrue();
        assertThat(answer.path("result_time_in_millis").isIntegralNumber()).isTrue();
        assertThat(answer.path("freetext_concepts").isObject()).isTrue();
        var hit = answer.path("hits").get(0);
        assertThat(hit.path("id").asString()).isEqualTo(id.toString());
        assertThat(hit.path("description").path("text").asString()).contains("Hàn khung nhà thép");
        assertThat(hit)
                .isEqualTo(json.readTree(browsers.open().get("/api/v1/ad/" + id).body()));
    }

    @Test
    void aShortAnswerLeavesTheTextsOut() {
        found("Thợ in lụa tay", "in lụa tay");

        var hit = search("resdet=brief&q=" + encoded("in lụa tay")).path("hits").get(0);

        assertThat(hit.path("headline").asString()).isEqualTo("Thợ in lụa tay");
        assertThat(hit.has("description")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "occupation-name=7212,1",
        "occupation-group=721,1",
        "occupation-field=7,1",
        "occupation-field=9,0",
        "region=10,1",
        "region=01,0",
        "municipality=086,1",
        "employment-type=FULL_TIME,1",
        "employment-type=SEASONAL,0",
        "worktime-extent=FULL_TIME,1",
        "worktime-extent=FULL_TIME&employment-type=SEASONAL,0",
        "offset=1,0",
        "limit=0,0"
    })
    void conditionsNarrowWhatIsFound(String condition, int hits) {
        var word = "vá lưới " + Math.abs(condition.hashCode());
        found("Thợ " + word, word);

        assertThat(search(condition + "&q=" + encoded(word)).path("hits").size())
                .isEqualTo(hits);
    }

    @Test
    void pagesOfAnySizeHoldEveryAdOnce() {
        var ids = new java.util.TreeSet<String>();
        for (int number = 0; number < 23; number++) {
            ids.add(vacancies
                    .published(employer, AdApiWebTest.ad("Thợ đan rọ tôm " + number))
                    .toString());
        }
        await("đan rọ tôm", 23);

        var read = new java.util.ArrayList<String>();
        for (int offset = 0; offset < 25; offset += 7) {
            var page = search("resdet=brief&limit=7&offset=" + offset + "&q=" + encoded("đan rọ tôm"));
            assertThat(page.path("total").path("value").asInt()).isEqualTo(23);
            page.path("hits").forEach(hit -> read.add(hit.path("id").asString()));
        }

        assertThat(read).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids);
        assertThat(search("limit=100&q=" + encoded("đan rọ tôm")).path("hits").size())
                .isEqualTo(23);
    }

    @Test
    void kindsOfEmploymentAreCounted() {
        found("Thợ nặn tò he", "nặn tò he");

        var stats = search("stats=employment-type&q=" + encoded("nặn tò he")).path("stats");

        assertThat(stats.toString())
                .isEqualTo("[{\"type\":\"employment-type\",\"values\":"
                        + "[{\"term\":\"Toàn thời gian\",\"code\":\"FULL_TIME\",\"count\":1}]}]");
    }

    @ParameterizedTest
    @CsvSource({
        "occupation-name=721,occupation-name",
        "occupation-name=72129,occupation-name",
        "occupation-group=7212,occupation-group",
        "occupation-field=x,occupation-field",
        "municipality=99999,municipality",
        "municipality=10,municipality",
        "region=086,region",
        "region=unit-x,region",
        "position=heute,position",
        "'position=99,200',position",
        "position.radius=0,position.radius",
        "published-after=heute,published-after",
        "experience=ja,experience",
        "offer=SAUNA,offer",
        "employment-type=FULLTIME,employment-type",
        "worktime-extent=SEASONAL,worktime-extent",
        "offset=-1,offset",
        "limit=101,limit",
        "sort=datum,sort",
        "stats=skill,stats",
        "resdet=long,resdet",
        "sortering=x,sortering"
    })
    void whatDoesNotExistIsRefusedByNameWithTheNearestThatDoes(String query, String named) {
        var answer = browsers.open().get("/api/v1/search?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        var problem = json.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo("UNKNOWN_VALUE");
        assertThat(problem.path("detail").asString())
                .contains("“" + named + "”")
                .contains("Giá trị gần nhất là");
    }

    @Test
    void whatTheSearchCannotDoIsRefusedAndNotPassedOver() {
        var answer = browsers.open().get("/api/v1/search?unspecified-workplace=false");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(json.readTree(answer.body()).path("code").asString()).isEqualTo("PARAMETER_NOT_SUPPORTED");
        assertThat(browsers.open().get("/api/v1/search?cursor=abc").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "occupation-name=-7212",
                "occupation-name=7212&occupation-name=7213",
                "municipality=-086",
                "municipality=086&region=10",
                "position=22.3,103.8",
                "employer=may",
                "published-after=2023-06-01T00:00:00",
                "published-before=2023-06-01",
                "experience=false",
                "employment-type=-SEASONAL",
                "unspecified-workplace=true",
                "abroad=true",
                "remote=true",
                "offer=HOUSING",
                "offer=-MEALS&offer=TRANSPORT",
                "remote=true&in-words=true",
                "sort=pubdate-asc",
                "stats=occupation-name",
                "stats=municipality"
            })
    void everyConditionNarrowsOrCounts(String query) {
        assertThat(search(query + "&limit=0").path("total").path("value").asInt())
                .isLessThanOrEqualTo(
                        search("limit=0").path("total").path("value").asInt());
    }

    @Test
    void aConceptAndItsOppositeAreTogetherTheWhole() {
        found("Thợ hàn ống thép dẫn nước", "hàn ống thép dẫn nước");
        int whole = total("");

        for (var condition : List.of("occupation-field=%s7", "employment-type=%sFULL_TIME", "municipality=%s086")) {
            assertThat(total(condition.formatted("")) + total(condition.formatted("-")))
                    .as(condition)
                    .isEqualTo(whole);
        }
    }

    @Test
    void aCursorLeadsThroughEveryAdOnce() {
        found("Thợ chạm bạc người Dao", "chạm bạc người Dao");
        var seen = new ArrayList<String>();
        var page = search("limit=3&resdet=brief");
        while (true) {
            page.path("hits").forEach(hit -> seen.add(hit.path("id").asString()));
            if (!page.has("cursor") || page.path("cursor").isNull()) {
                break;
            }
            page = search("limit=3&resdet=brief&cursor=" + page.path("cursor").asString());
        }

        assertThat(seen).doesNotHaveDuplicates().hasSize(total(""));
    }

    @Test
    void whatTheTextWasUnderstoodToMeanIsSaid() {
        var concepts =
                search("q=" + encoded("thợ hàn sa pa -đóng tàu") + "&limit=0").path("freetext_concepts");

        assertThat(concepts.path("occupation").path(0).asString()).isEqualTo("thợ hàn");
        assertThat(concepts.path("location").path(0).asString()).isEqualTo("Thị xã Sa Pa");
        assertThat(concepts.path("occupation_must_not").path(0).asString()).startsWith("đóng");
    }

    private int total(String query) {
        return search(query + "&limit=0").path("total").path("value").asInt();
    }

    @Test
    void theSameAnswerIsNotSentTwice() {
        found("Thợ chạm bạc Mông", "chạm bạc Mông");
        var address = "/api/v1/search?q=" + encoded("chạm bạc Mông");
        var browser = browsers.open();

        var first = browser.get(address);

        assertThat(first.header("ETag")).startsWith("W/\"");
        assertThat(browser.getUnlessKnown(address, first.header("ETag")).status())
                .isEqualTo(304);
        assertThat(browser.getUnlessKnown(address + "&limit=0", first.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whateverIsTypedIsAnswered() {
        for (var text : List.of("x".repeat(3_000), "<script>", "'; DROP TABLE", "\u0000\u202e", "((((*", "\"+-")) {
            assertThat(browsers.open().get("/api/v1/search?q=" + encoded(text)).status())
                    .as(text)
                    .isEqualTo(200);
        }
    }

    private UUID found(String title, String words) {
        var id = vacancies.published(employer, AdApiWebTest.ad(title));
        await(words, 1);
        return id;
    }

    private void await(String words, int ads) {
        var end = Instant.now().plus(Duration.ofSeconds(10));
        while (StreamSupport.stream(
                                search("resdet=brief&limit=100&q=" + encoded(words))
                                        .path("hits")
                                        .spliterator(),
                                false)
                        .filter(hit -> hit.path("headline").asString().contains(words))
                        .count()
                < ads) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("not found within ten seconds: " + words);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    @Test
    void whatOnlyComesCloseIsNeitherCountedNorListed() {
        found("Thợ khắc ấn đồng", "khắc ấn đồng");
        var asked = "khắc ấn đồng bằng zzyzx";

        assertThat(browsers.open().get("/viec-lam?q=" + encoded(asked)).text()).contains("Thợ khắc ấn đồng");
        var answer = search("q=" + encoded(asked));

        assertThat(answer.path("total").path("value").asInt()).isZero();
        assertThat(answer.path("positions").asInt()).isZero();
        assertThat(answer.path("hits")).isEmpty();
    }

    private JsonNode search(String query) {
        var answer = browsers.open().get("/api/v1/search?" + query);
        assertThat(answer.status()).as(query).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
