package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestDatabase;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.vacancies.domain.TypedAd;
import vn.cauviec.vacancies.domain.TypedConditions;
import vn.cauviec.vacancies.domain.TypedPlace;

/** What is handed to another system and taken from it, by a file with a published schema (bar E16; docs/adr/0811). */
@CauViecTest
class ExchangeWebTest {
    private static final String ADDRESS = "/quan-ly/tin-tuyen-dung/trao-doi";
    private static final String FILE = ADDRESS + "/tin-tuyen-dung.json";
    private static final String SCHEMA = "/du-lieu-mo/trao-doi-tin-tuyen-dung-1.schema.json";
    private static final int ADS = 24;

    /** What the schema says of an ad, as it is kept. */
    private static final String SAID = """
            SELECT employer_id || '|' || title || '|' || description || '|' || requirements || '|' || benefits || '|'
              || coalesce(occupation_code, '-') || '|' || coalesce(unit_id::text, '-') || further_units::text || '|' || workplace_text || '|'
              || coalesce(wage_from::text, '-') || '|' || coalesce(wage_to::text, '-') || '|' || wage_note || '|'
              || coalesce(employment_type, '-') || '|' || coalesce(home_work, '-') || '|'
              || coalesce(experience_months::text, '-') || '|' || offers::text || '|' || openings || '|' || deadline
            FROM vacancies.vacancy
            """;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies vacancies;

    @Autowired
    JsonMapper json;

    @Autowired
    DatabaseCredentials credentials;

    Browser moderator;

    @BeforeEach
    void aModeratorSignsIn() {
        moderator = browsers.open().signIn(accounts.staff(Role.MODERATOR));
    }

    @Test
    void whatIsHandedOutHoldsToThePublishedSchemaForAdsOfEveryShape() {
        var company = employers.verified("Công ty Trao Đổi Đủ Hình");
        var ids = shapes(company, 1);

        var file = export("");

        assertThat(problems(file)).isEmpty();
        assertThat(own(file, company)).hasSize(ids.size());
        ((ObjectNode) file.path("ads").get(0)).remove("title");
        ((ObjectNode) file.path("ads").get(0)).put("validThrough", 3);
        assertThat(problems(file)).hasSize(2); // so that the schema is seen to ask something
    }

    @Test
    void whatIsHandedOutAndTakenInElsewhereSaysTheSameInEveryFieldOfTheSchema() {
        var company = employers.verified("Công ty Khứ Hồi");
        var ids = shapes(company, 2);
        var ads = new ArrayList<ObjectNode>();
        for (var ad : own(export(""), company)) {
            var away = (ObjectNode) ad.deepCopy();
            away.remove("url");
            var identifier = away.putObject("identifier");
            identifier.put("name", "https://viec-lam.tinh-ban.example");
            identifier.put("value", "KH-" + ads.size());
            ads.add(away);
        }

        var report = taken("Sàn khứ hồi", document(ads));

        assertThat(report.text()).contains("đã tiếp nhận các dòng đúng").doesNotContain("Dòng sai");
        var provider = owner().sql("SELECT key FROM vacancies.provider WHERE name = 'Sàn khứ hồi'")
                .query(String.class)
                .single();
        var before = owner().sql(SAID + "WHERE id = ANY (?)")
                .param(ids.toArray(UUID[]::new))
                .query(String.class)
                .list();
        var after = owner().sql(SAID + "WHERE provider = ?")
                .param(provider)
                .query(String.class)
                .list();
        assertThat(after).containsExactlyInAnyOrderElementsOf(before);

        var again = finished(hand("Sàn khứ hồi", document(ads)));
        assertThat(again.text()).contains("Không đổi (" + ads.size() + ")");
    }

    @Test
    void anAdOfOursThatComesBackIsLeftOutUnderWhicheverNameItComes() {
        var company = employers.verified("Công ty Đi Một Vòng");
        var id = vacancies.published(company, "Thợ đi một vòng");
        var ad = (ObjectNode) own(export(""), company).getFirst().deepCopy();

        var alone = hand("Sàn vòng lại", document(List.of(ad)));
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.document().select("#tep-error").text()).contains("1 tin", "của chính cổng này");

        var renamed = ad.deepCopy();
        renamed.set("origin", ad.path("identifier"));
        renamed.putObject("identifier").put("name", "sàn khác").put("value", "V-1");
        var other = ad.deepCopy();
        other.putObject("identifier").put("name", "sàn khác").put("value", "V-2");
        other.put("title", "Thợ của sàn khác");
        var report = hand("Sàn vòng lại", document(List.of(renamed, other)));
        assertThat(report.text()).contains("Đã bỏ qua 1 tin của chính cổng này");
        assertThat(finished(report).text())
                .contains("Tin mới (1)", "Thợ của sàn khác")
                .doesNotContain("Thợ đi một vòng");
        assertThat(id).isNotNull();
    }

    @Test
    void aWrongAdIsToldAtItsLineAndKeepsNoOtherOut() {
        var company = employers.verified("Công ty Một Đúng Một Sai");
        vacancies.published(company, "Thợ mẫu để chép");
        var good = (ObjectNode) own(export(""), company).getFirst().deepCopy();
        good.putObject("identifier").put("name", "x").put("value", "S-1");
        var bad = good.deepCopy();
        bad.putObject("identifier").put("name", "x").put("value", "S-2");
        bad.remove("title");
        bad.put("validThrough", "mai");
        bad.set(
                "baseSalary",
                json.createObjectNode()
                        .put("currency", "USD")
                        .put("unitText", "DAY")
                        .put("minValue", -5));

        var report = finished(hand("Sàn đúng sai", document(List.of(bad, good))));

        assertThat(report.text()).contains("Tin mới (1)", "Dòng sai (1)", "Hãy ghi chức danh tuyển dụng");
    }

    @Test
    void whatIsNoFileOfTheExchangeIsRefusedWithTheReasonAtTheField() {
        var wrong = new LinkedHashMap<String, String>();
        wrong.put("không phải JSON", "không phải tệp trao đổi");
        wrong.put("[]", "không phải tệp trao đổi");
        wrong.put("{\"version\":\"2.0\",\"ads\":[]}", "phiên bản 2.0");
        wrong.put("{\"version\":\"1.0\",\"ads\":[]}", "không có tin nào");
        wrong.put("{\"a\":".repeat(50) + "1" + "}".repeat(50), "không phải tệp trao đổi");
        wrong.forEach((content, said) -> {
            var answer = hand("Sàn hỏng", content.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as(content).isEqualTo(422);
            assertThat(answer.document().select("#tep-error").text()).contains(said);
        });
        var nameless = hand("", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(nameless.document().select("#doi-tac-error").text()).contains("Hãy ghi tên");
    }

    @Test
    void sinceADayTheFileHoldsWhatChangedAndNamesWhatHasEnded() {
        var company = employers.verified("Công ty Từ Ngày");
        var open = vacancies.published(company, "Thợ còn tuyển");
        var ended = vacancies.published(company, "Thợ đã thôi tuyển");
        var head = browsers.open().signIn(employers.head(company));
        head.get("/nha-tuyen-dung/tin/" + ended)
                .form("/nha-tuyen-dung/tin/" + ended + "/dung")
                .set("ly-do-dung", "NO_LONGER_NEEDED")
                .submit();

        await(() -> {
            var file = export("?tu=2023-01-01");
            return problems(file).isEmpty()
                    && ids(file.path("ads")).contains(open.toString())
                    && !ids(file.path("ads")).contains(ended.toString())
                    && ids(file.path("removed")).contains(ended.toString());
        });
        assertThat(ids(export("?tu=2030-01-01").path("ads"))).isEmpty();
        assertThat(moderator.ask("GET", FILE + "?tu=hom-qua").status()).isEqualTo(400);
    }

    @Test
    void onlyWhoMayImportHandsOutAndTakesInAndEverybodyReadsTheSchema() {
        assertThat(browsers.open().get(SCHEMA).header("Content-Type")).startsWith("application/schema+json");
        assertThat(browsers.open().signIn(accounts.worker()).get(FILE).status()).isEqualTo(403);
        assertThat(moderator
                        .get("/quan-ly/tin-tuyen-dung/nhap-tep")
                        .document()
                        .select("main a")
                        .eachAttr("href"))
                .contains(ADDRESS);
    }

    private JdbcClient owner() {
        return TestDatabase.owner(credentials);
    }

    /** Ads that differ in all that may be there or not. */
    private List<UUID> shapes(Employers.Card company, int seed) {
        var random = new Random(seed);
        var wages =
                List.of("8 triệu", "7,5 - 9 triệu", "Từ 6 triệu", "Đến 12 triệu", "Thoả thuận", "350.000 đồng/ngày");
        var types = List.of("", "FULL_TIME", "PART_TIME", "SEASONAL", "INTERNSHIP");
        var places = List.of("", "Xã Y Tý, huyện Bát Xát, tỉnh Lào Cai", "Thành phố Lào Cai", "Tỉnh Lào Cai");
        var marks = List.of(
                TypedConditions.NONE,
                new TypedConditions("FULLY", "", ""),
                new TypedConditions("", "không cần", "HOUSING"),
                new TypedConditions("PARTLY", "2 năm", "MEALS, TRANSPORT, POOR_HOUSEHOLDS"),
                new TypedConditions("AT_WORKPLACE", "3 tháng", "MINORITY_LANGUAGE, DISABLED_PEOPLE"));
        var ids = new ArrayList<UUID>();
        for (int i = 0; i < ADS; i++) {
            var wage = wages.get(i % wages.size());
            ids.add(vacancies.published(
                    company,
                    new TypedAd(
                                    "Thợ hình thứ " + seed + "-" + i + " \"đặc biệt\" & <khác>",
                                    "Dòng đầu của việc " + i + ".\n- " + words(random)
                                            + "\n- ý hai: 100 % \\ / \u2013 \u201cđủ\u201d",
                                    random.nextBoolean() ? "" : "Đọc được bản vẽ.\nKhoẻ mạnh.",
                                    random.nextBoolean() ? "" : "Có chỗ ở.",
                                    "",
                                    random.nextBoolean() ? "" : "Thợ hàn",
                                    "",
                                    places.get(i % places.size()),
                                    random.nextBoolean() && i % places.size() != 0 ? "" : "Khu công nghiệp Tằng Loỏng",
                                    i % places.size() == 1 || i % 7 == 3
                                            ? List.of(
                                                    new TypedPlace("", "Phường Sa Pa, thị xã Sa Pa"),
                                                    new TypedPlace("", "Yên Bái"))
                                            : List.of(),
                                    wage,
                                    wage.equals("Thoả thuận") || random.nextBoolean() ? "theo tay nghề" : "",
                                    types.get(i % types.size()),
                                    Integer.toString(1 + random.nextInt(90)),
                                    "30/06/2023",
                                    "")
                            .with(marks.get(i % marks.size()))));
        }
        return ids;
    }

    /** So many that no ad looks copied from another. */
    private static String words(Random random) {
        return random.ints(40, 0, 1_000_000)
                .mapToObj(number -> "từ" + Integer.toString(number, 36))
                .collect(Collectors.joining(" "));
    }

    private JsonNode export(String query) {
        var answer = moderator.moved().get(FILE + query);
        assertThat(answer.status()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private List<String> problems(JsonNode file) {
        var schema = json.readTree(browsers.open().get(SCHEMA).body());
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(file)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static List<JsonNode> own(JsonNode file, Employers.Card company) {
        var own = new ArrayList<JsonNode>();
        file.path("ads").forEach(ad -> {
            if (ad.path("hiringOrganization").path("taxID").asString("").equals(company.taxCode())) {
                own.add(ad);
            }
        });
        return own;
    }

    private static List<String> ids(JsonNode list) {
        var ids = new ArrayList<String>();
        list.forEach(one -> ids.add(one.path("identifier").path("value").asString("")));
        return ids;
    }

    private byte[] document(List<? extends JsonNode> ads) {
        var document = json.createObjectNode();
        document.put("version", "1.0").put("source", "https://viec-lam.tinh-ban.example");
        document.put("exportedAt", "2023-06-14T01:00:00Z");
        var list = document.putArray("ads");
        ads.forEach(list::add);
        document.putArray("removed");
        return json.writeValueAsBytes(document);
    }

    private Browser.Page hand(String partner, byte[] content) {
        var form = moderator.get(ADDRESS).form(ADDRESS).set("doi-tac", partner);
        return moderator.upload(form, "tep", "tin.json", content);
    }

    private Browser.Page taken(String partner, byte[] content) {
        var report = finished(hand(partner, content));
        return finished(report.form(report.path() + "/tiep-nhan").submit());
    }

    /** The page of an import when its running phase has come to its end. */
    private Browser.Page finished(Browser.Page page) {
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        var path = page.path();
        var shown = new Browser.Page[] {page};
        await(() -> {
            shown[0] = moderator.get(path);
            return shown[0].document().select("[role=progressbar], progress").isEmpty();
        });
        return shown[0];
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
