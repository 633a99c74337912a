package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestJobs;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.vacancies.domain.TypedAd;
import vn.cauviec.vacancies.domain.TypedConditions;

/** The page of a job as search engines read it, over ads of every shape. */
@CauViecTest
class StructuredDataWebTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DESCRIPTION = "Làm tại xưởng.\n- Hàn khung\n- Mài <b>mối</b> hàn & sơn";

    @Autowired
    TestVacancies vacancies;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestJobs jobs;

    @Autowired
    Browser.Factory browsers;

    private Employers.Card employer;

    @BeforeEach
    void anEmployer() {
        employer = employers.verified("Công ty \"Thép\" & <Hàn>");
    }

    static Stream<TypedAd> everyShape() {
        return Stream.of(
                ad("Thợ đủ mọi điều", "Xã Gia Phú, Huyện Bảo Thắng", "KCN", "10 - 14 triệu", "", "FULL_TIME"),
                ad("Thợ không ghi nơi", "", "", "8 triệu", "", "PART_TIME"),
                ad("Thợ ở tỉnh khác", "Tỉnh Yên Bái", "", "từ 8 triệu", "", "SEASONAL"),
                ad("Thợ có đủ điều nêu rõ", "", "", "8 triệu", "", "FULL_TIME")
                        .with(new TypedConditions("FULLY", "6 tháng", "HOUSING, DISABLED_PEOPLE")),
                ad("Thợ cấp huyện", "Huyện Bát Xát", "", "đến 9 triệu", "", "INTERNSHIP"),
                ad("Thợ thoả thuận", "Xã Tả Phìn, Thị xã Sa Pa", "", "thoả thuận", "theo tay nghề", ""),
                ad("Thợ trả theo giờ", "", "Chợ Cốc Lếu", "25.000 đồng/giờ", "", ""),
                TestVacancies.adAt(
                        "Thợ ba nơi", "Xã Y Tý, Huyện Bát Xát", "Phường Sa Pa, Thị xã Sa Pa", "Tỉnh Yên Bái"),
                ad("Thợ </script><script>alert(1)</script>", "", "<i>Tổ 3</i>", "7 triệu", "a<b", "FULL_TIME"));
    }

    @ParameterizedTest
    @MethodSource("everyShape")
    void searchEnginesTakeAnAdOfAnyShapeWhole(TypedAd ad) {
        var posting = posting(ad);

        assertThat(JobPostingRules.check(posting)).isEmpty();
        assertThat(posting.get("title").asString()).isEqualTo(ad.title());
        assertThat(posting.get("hiringOrganization").get("name").asString()).isEqualTo("Công ty \"Thép\" & <Hàn>");
    }

    @Test
    void whatIsTypedStaysTextInParagraphsAndLists() {
        var description = posting(ad("Thợ mài", "", "", "25.000 đồng/giờ", "", "FULL_TIME"))
                .get("description")
                .asString();

        assertThat(description)
                .startsWith(
                        "<p>Làm tại xưởng.</p><ul><li>Hàn khung</li><li>Mài &lt;b&gt;mối&lt;/b&gt; hàn &amp; sơn</li></ul>")
                .endsWith("<p>25.000 đồng/giờ</p>");
        assertThat(Jsoup.parse(description).select("b")).isEmpty();
    }

    @Test
    void payIsOneAmountOrLeastAndMostAndAbsentWhereItIsSaidInWords() {
        assertThat(pay("8 triệu"))
                .isEqualTo(JSON.readTree("{\"@type\":\"QuantitativeValue\",\"unitText\":\"MONTH\",\"value\":8000000}"));
        assertThat(pay("8 - 9 triệu").get("minValue").asLong()).isEqualTo(8_000_000);
        assertThat(pay("8 - 9 triệu").get("maxValue").asLong()).isEqualTo(9_000_000);
        assertThat(pay("từ 8 triệu").has("maxValue")).isFalse();
        assertThat(posting(ad("Thợ", "", "", "25.000 đồng/giờ", "", "")).has("baseSalary"))
                .isFalse();
        assertThat(posting(ad("Thợ", "", "", "thoả thuận", "theo việc", "")).has("baseSalary"))
                .isFalse();
    }

    @Test
    void onlyWhatIsMarkedIsToldOfHomeWorkExperienceAndBenefits() {
        var plain = ad("Thợ nhập liệu làm tại nhà, không cần kinh nghiệm", "", "", "8 triệu", "", "FULL_TIME");

        var unmarked = posting(plain);
        assertThat(unmarked.has("jobLocationType")).isFalse();
        assertThat(unmarked.has("experienceRequirements")).isFalse();
        assertThat(unmarked.has("jobBenefits")).isFalse();
        assertThat(posting(plain.with(new TypedConditions("PARTLY", "", ""))).has("jobLocationType"))
                .isFalse();

        var marked = posting(plain.with(new TypedConditions("FULLY", "không cần", "HOUSING, MEALS")));
        assertThat(marked.get("jobLocationType").asString()).isEqualTo("TELECOMMUTE");
        assertThat(marked.get("experienceRequirements").asString()).isEqualTo("no requirements");
        assertThat(marked.get("jobBenefits").asString()).isEqualTo("Có chỗ ở; Có bữa ăn");
        assertThat(posting(plain.with(new TypedConditions("", "1 năm", "")))
                        .get("experienceRequirements")
                        .get("monthsOfExperience")
                        .asInt())
                .isEqualTo(12);
    }

    @Test
    void theAddressNamesEachLevelThatIsKnownAndNoOther() {
        assertThat(address("Xã Gia Phú, Huyện Bảo Thắng", "KCN Tằng Loỏng"))
                .isEqualTo(Map.of(
                        "@type", "PostalAddress",
                        "addressCountry", "VN",
                        "streetAddress", "KCN Tằng Loỏng",
                        "addressLocality", "Xã Gia Phú, Huyện Bảo Thắng",
                        "addressRegion", "Tỉnh Lào Cai"));
        assertThat(address("Tỉnh Yên Bái", ""))
                .containsEntry("addressRegion", "Tỉnh Yên Bái")
                .doesNotContainKey("addressLocality");
        assertThat(address("", "")).containsOnlyKeys("@type", "addressCountry");
    }

    @Test
    void severalPlacesAreAListWithTheMainOneFirst() {
        var locations = posting(TestVacancies.adAt("Thợ hai nơi", "Xã Y Tý, Huyện Bát Xát", "Tỉnh Yên Bái"))
                .get("jobLocation");

        assertThat(locations.isArray()).isTrue();
        assertThat(locations
                        .valueStream()
                        .map(location -> location.at("/address/addressLocality").asString("")
                                + '/'
                                + location.at("/address/addressRegion").asString("")))
                .containsExactly("Xã Y Tý, Huyện Bát Xát/Tỉnh Lào Cai", "/Tỉnh Yên Bái");
    }

    @Test
    void aPostingWithoutWhatIsRequiredIsFound() {
        var good = posting(ad("Thợ đủ", "Huyện Bát Xát", "", "8 - 9 triệu", "", "FULL_TIME"));
        for (var missing : List.of(
                "title",
                "description",
                "datePosted",
                "validThrough",
                "hiringOrganization",
                "jobLocation",
                "identifier")) {
            var without = (ObjectNode) good.deepCopy();
            without.remove(missing);
            assertThat(JobPostingRules.check(without)).as(missing).isNotEmpty();
        }
        for (var wrong : Map.of(
                        "employmentType", "FULLTIME",
                        "datePosted", "14/06/2023",
                        "validThrough", "2023-06-01T23:59:59+07:00",
                        "description", "<p>Làm <script>x</script></p>",
                        "jobLocationType", "HOME")
                .entrySet()) {
            var changed = (ObjectNode) good.deepCopy();
            changed.put(wrong.getKey(), wrong.getValue());
            assertThat(JobPostingRules.check(changed)).as(wrong.getKey()).isNotEmpty();
        }
    }

    private JsonNode pay(String wage) {
        return posting(ad("Thợ", "", "", wage, "", "")).get("baseSalary").get("value");
    }

    private Map<String, String> address(String place, String workplace) {
        var posting = posting(ad("Thợ", place, workplace, "8 triệu", "", ""));
        return JSON.convertValue(
                posting.get("jobLocation").get("address"), new TypeReference<Map<String, String>>() {});
    }

    private JsonNode posting(TypedAd ad) {
        var page = browsers.open().get(jobs.address(vacancies.published(employer, ad)));
        assertThat(page.status()).isEqualTo(200);
        var data = page.document().select("script[type=application/ld+json]");
        assertThat(data).hasSize(1);
        return JSON.readTree(data.getFirst().data());
    }

    private static TypedAd ad(String title, String place, String workplace, String wage, String note, String type) {
        return new TypedAd(
                title,
                DESCRIPTION,
                "",
                "",
                "",
                "",
                "",
                place,
                workplace,
                List.of(),
                wage,
                note,
                type,
                "2",
                "30/06/2023",
                "");
    }
}
