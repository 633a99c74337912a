package vn.cauviec.vacancies.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.TestVacancies.as;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.domain.MakeProviderKey;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.StopVacancy;
import vn.cauviec.vacancies.domain.TypedConditions;

/** What the description promises is what is answered, field by field, and what is read is what it names. */
@CauViecTest
class OpenApiWebTest {
    private static final String FIELDS = "properties";

    @Autowired
    TestVacancies vacancies;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    StopVacancy stop;

    @Autowired
    MakeProviderKey makeKey;

    @Autowired
    Environment environment;

    @Autowired
    Browser.Factory browsers;

    private final JsonMapper json = new JsonMapper();
    private Employers.Card employer;
    private JsonNode description;
    private UUID open;
    private UUID gone;

    @BeforeEach
    void theDescriptionAndTwoAds() {
        employer = employers.verified("Công ty Lời Hứa");
        open = vacancies.published(
                employer, AdApiWebTest.ad("Thợ đúng hẹn").with(new TypedConditions("PARTLY", "1 năm", "HOUSING")));
        gone = vacancies.published(employer, AdApiWebTest.ad("Thợ đã xong"));
        var head = accounts.actor(employers.head(employer));
        as(head, () -> {
            stop.run(head, gone, StopReason.NO_LONGER_NEEDED, "");
            return true;
        });
        description = read("/api/v1/openapi.json");
    }

    @Test
    void itIsOpenApi31AndNamesEveryRouteOfThisInterface() {
        assertThat(description.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(description.path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/v1/search",
                        "/api/v1/complete",
                        "/api/v1/ad/{id}",
                        "/api/v1/snapshot",
                        "/api/v1/stream",
                        "/api/v1/feed",
                        "/api/v1/feed/{page}",
                        "/api/v1/provider/ads",
                        "/api/v1/provider/ads/{reference}",
                        "/api/v1/provider/deliveries",
                        "/api/v1/provider/deliveries/{delivery}");
    }

    @Test
    void whatProvidersSendAndAreAnsweredIsAsTheDescriptionSays() {
        var moderator = accounts.actor(accounts.staff(Role.MODERATOR));
        var made = (MakeProviderKey.Outcome.Made) as(moderator, () -> makeKey.run(moderator, "Nguồn đúng hẹn"));
        var program = new Program(environment, made.key());
        var ads = List.of(
                Program.ad("A-1", employer.taxCode(), "Thợ theo mô tả"),
                Program.with(Program.ad("A-2", employer.taxCode(), ""), "unheard_of", 1));
        var body = description
                .path("paths")
                .path(ProviderApi.ADS)
                .path("put")
                .path("requestBody")
                .path("content");

        assertThat(problems(body, "application/json", json.valueToTree(ads.subList(0, 1))))
                .isEmpty();
        assertThat(problems(body, "application/json", json.valueToTree(ads))).isNotEmpty();

        var answer = program.deliver(ads);
        holds("put", ProviderApi.ADS, answer, 200);
        holds("get", ProviderApi.ADS, program.get(ProviderApi.ADS), 200);
        holds("get", ProviderApi.DELIVERIES, program.get(ProviderApi.DELIVERIES), 200);
        var delivery = answer.json().path("delivery").path("id").asString();
        holds("get", ProviderApi.DELIVERIES + "/{delivery}", program.get(ProviderApi.DELIVERIES + "/" + delivery), 200);
        holds("delete", ProviderApi.ADS + "/{reference}", program.delete("A-1"), 200);
        holds("delete", ProviderApi.ADS + "/{reference}", program.delete("A-7"), 404);
        holds("put", ProviderApi.ADS, program.put("["), 400);
        holds("get", ProviderApi.ADS, new Program(environment, "").get(ProviderApi.ADS), 401);
    }

    @Test
    void answersAreAsTheDescriptionSaysWithNoFieldMoreOrLess() {
        holds("/api/v1/search", read("/api/v1/search?stats=employment-type&limit=50"), 200);
        holds("/api/v1/search", read("/api/v1/search?resdet=brief"), 200);
        holds("/api/v1/complete", read("/api/v1/complete?q=tho"), 200);
        holds("/api/v1/ad/{id}", read("/api/v1/ad/" + open), 200);
        holds("/api/v1/snapshot", read("/api/v1/snapshot"), 200);
        holds("/api/v1/stream", read("/api/v1/stream?date=2023-01-01"), 200);
        holds("/api/v1/feed", read("/api/v1/feed"), 200);
        holds("/api/v1/feed/{page}", read("/api/v1/feed/1"), 200);
    }

    @Test
    void problemsAreAsTheDescriptionSays() {
        holds("/api/v1/ad/{id}", problem("/api/v1/ad/" + gone, 410), 410);
        holds("/api/v1/ad/{id}", problem("/api/v1/ad/" + UUID.randomUUID(), 404), 404);
        holds("/api/v1/search", problem("/api/v1/search?sort=x", 400), 400);
        holds("/api/v1/complete", problem("/api/v1/complete?limit=x", 400), 400);
        holds("/api/v1/stream", problem("/api/v1/stream", 400), 400);
        holds("/api/v1/feed", problem("/api/v1/feed?last=x", 400), 400);
        holds("/api/v1/feed/{page}", problem("/api/v1/feed/999999", 404), 404);
    }

    @Test
    void anAnswerWithAFieldThatTheDescriptionDoesNotNameIsFound() {
        var ad = (ObjectNode) read("/api/v1/ad/" + open);
        ad.put("unheard_of", true);
        assertThat(problems("/api/v1/ad/{id}", ad, 200)).isNotEmpty();
        ad.remove(List.of("unheard_of", "headline"));
        assertThat(problems("/api/v1/ad/{id}", ad, 200)).isNotEmpty();
    }

    @Test
    void everyFieldOfAnAdIsSeenInSomeAnswer() {
        vacancies.published(employer, TestVacancies.adAt("Thợ hai nơi", "Huyện Bát Xát", "Huyện Văn Bàn"));
        var seen = new TreeSet<String>();
        read("/api/v1/snapshot").forEach(ad -> seen.addAll(ad.propertyNames()));

        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        new TreeSet<>(schemas().path("ApiAd").path(FIELDS).propertyNames()));
    }

    @Test
    void everyParameterThatIsNamedIsReadAndNoOther() {
        for (var path : List.of("/api/v1/search", "/api/v1/complete", "/api/v1/stream", "/api/v1/feed")) {
            for (var parameter :
                    description.path("paths").path(path).path("get").path("parameters")) {
                var name = parameter.path("name").asString();
                var body = browsers.open().get(path + "?" + name + "=%00").body();
                assertThat(body).as(path + " " + name).doesNotContain("“?”");
                assertThat(parameter.path("description").asString())
                        .isNotBlank()
                        .doesNotStartWith("vacancies.");
            }
            assertThat(browsers.open().get(path + "?unheard-of=1").body()).contains("“?”", "unheard-of");
        }
    }

    @Test
    void pagesOfOtherSitesMayReadItAndAreToldHowOftenTheyMayAsk() {
        var origin = Map.entry("Origin", "https://viec.example");

        var answer = browsers.open().attack("GET", "/api/v1/ad/" + open, "", "", origin);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Access-Control-Expose-Headers")).contains("ETag", "RateLimit", "Updated-Until");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(answer.header("RateLimit-Policy")).matches("\"address\";q=\\d+;w=4");
        assertThat(answer.header("RateLimit")).matches("\"address\";r=\\d+;t=4");
        assertThat(browsers.open().attack("GET", "/viec-lam", "", "", origin).header("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void aPageTellsPeopleOfItInBothLanguages() {
        var page = browsers.open().get("/du-lieu-mo/api");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("h3").eachText())
                .contains("GET /api/v1/search", "GET /api/v1/stream", "GET /api/v1/feed/{page}");
        assertThat(page.document().select("footer a[href=/du-lieu-mo/api]")).hasSize(1);
        for (var link : page.document().select("main a[href^=/api/]").eachAttr("href")) {
            assertThat(browsers.open().get(link).status()).as(link).isEqualTo(200);
        }
    }

    private JsonNode schemas() {
        return description.path("components").path("schemas");
    }

    private void holds(String method, String path, Program.Answer answer, int status) {
        var content = description
                .path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(Integer.toString(status))
                .path("content");
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(problems(content, status == 200 ? "application/json" : "application/problem+json", answer.json()))
                .as(method + " " + path + " " + status)
                .isEmpty();
    }

    private void holds(String path, JsonNode answer, int status) {
        assertThat(problems(path, answer, status)).as(path + " " + status).isEmpty();
    }

    /** As it is described, where nothing may stand that is not described. */
    private List<String> problems(String path, JsonNode answer, int status) {
        var content = description
                .path("paths")
                .path(path)
                .path("get")
                .path("responses")
                .path(Integer.toString(status))
                .path("content");
        return problems(content, status == 200 ? "application/json" : "application/problem+json", answer);
    }

    private List<String> problems(JsonNode content, String type, JsonNode answer) {
        var schema = (ObjectNode) content.path(type).path("schema").deepCopy();
        assertThat(schema.isEmpty()).isFalse();
        var strict = schemas().deepCopy();
        strict.forEach(known -> ((ObjectNode) known).put("additionalProperties", false));
        schema.putObject("components").set("schemas", strict);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(answer)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private JsonNode read(String address) {
        return problem(address, 200);
    }

    private JsonNode problem(String address, int status) {
        var answer = browsers.open().get(address);
        assertThat(answer.status()).as(address).isEqualTo(status);
        return json.readTree(answer.body());
    }
}
