package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestJobs;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.domain.TypedAd;
import vn.cauviec.vacancies.domain.TypedConditions;

/** Conditions that an employer marks, from the form to the search, the page, and what programs read (bar S09, S23; docs/adr/0814). */
@CauViecTest
class ConditionsWebTest {
    private static final String NEW = "/nha-tuyen-dung/tin/moi";

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies vacancies;

    @Autowired
    TestJobs jobs;

    @Autowired
    JsonMapper json;

    Employers.Card company;
    Browser employer;
    String word;

    @BeforeEach
    void aCompany() {
        company = employers.verified("Công ty Điều Kiện Rõ Ràng");
        employer = browsers.open().signIn(employers.head(company));
        word = "dk" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void whatIsMarkedInTheFormIsKeptShownAndTakenOverIntoACopy() {
        var saved = employer.get(NEW)
                .form(NEW)
                .set("chuc-danh", "Thợ đóng gói " + word)
                .set("lam-tai-nha", "PARTLY")
                .set("kinh-nghiem", "1 năm")
                .set("ho-tro", "HOUSING,POOR_HOUSEHOLDS")
                .submit();

        assertThat(saved.text())
                .contains(
                        "Đã lưu bản nháp",
                        "Nơi tuyển nêu",
                        "Làm được tại nhà",
                        "Cần 12 tháng kinh nghiệm",
                        "Có chỗ ở",
                        "Ưu tiên hộ nghèo, cận nghèo");
        var id = saved.path().substring(saved.path().lastIndexOf('/') + 1);
        for (var address : new String[] {saved.path() + "/sua", NEW + "?mau=" + id}) {
            var form = employer.get(address).document();
            assertThat(form.select("input[name=ho-tro][checked]").eachAttr("value"))
                    .as(address)
                    .containsExactly("HOUSING", "POOR_HOUSEHOLDS");
            assertThat(form.select("input[name=lam-tai-nha][checked]").val()).isEqualTo("PARTLY");
            assertThat(form.getElementById("kinh-nghiem").val()).isEqualTo("12 tháng");
        }
    }

    @Test
    void whatCannotBeReadIsSaidAtItsFieldAndEveryMarkStays() {
        var page = employer.get(NEW)
                .form(NEW)
                .set("chuc-danh", "Thợ gói " + word)
                .set("kinh-nghiem", "kha khá")
                .set("ho-tro", "MEALS,TRANSPORT")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().getElementById("kinh-nghiem-error").text()).contains("Không hiểu “kha khá”");
        assertThat(page.document().select("input[name=ho-tro][checked]").eachAttr("value"))
                .containsExactly("MEALS", "TRANSPORT");
    }

    @Test
    void aMarkOfAPublicAdIsChangedOnlyByAModeratorWhoSeesIt() {
        var id = vacancies.published(company, plain("Thợ bốc xếp"));
        var address = "/nha-tuyen-dung/tin/" + id;

        var proposed = employer.get(address + "/sua")
                .form(address + "/sua")
                .set("ho-tro", "TRANSPORT")
                .submit();

        assertThat(proposed.text()).contains("Đã gửi đề nghị");
        var page = jobs.address(id);
        assertThat(browsers.open().get(page).text()).doesNotContain("Nơi tuyển nêu");
        var moderator = browsers.open().signIn(accounts.staff(Role.MODERATOR));
        var queue = "/quan-ly/tin-tuyen-dung/" + id;
        var seen = moderator.get(queue);
        assertThat(seen.document().getElementById("de-nghi").text()).contains("Nơi tuyển nêu", "Có xe đưa đón");
        seen.form(queue + "/de-nghi/chap-nhan").submit();
        assertThat(browsers.open().get(page).text()).contains("Nơi tuyển nêu ✓ Có xe đưa đón");
    }

    @Test
    void theSearchFindsWhatIsStatedAndOffersWhatOnlyTheWordsSay() {
        var stated = published("Phụ bếp nêu rõ", new TypedConditions("", "", "MEALS"));
        var inWords = published("Phụ bếp nói miệng", TypedConditions.NONE);
        var visitor = browsers.open();
        var search = "/viec-lam?q=" + word + "&dieu-kien=bua-an";

        var found = visitor.get(search);

        assertThat(found.text())
                .contains("Phụ bếp nêu rõ", "Xem thêm 1 việc chỉ nhắc tới điều này trong lời tin")
                .doesNotContain("Phụ bếp nói miệng");
        var both = visitor.get(search + "&loi-tin=co");
        assertThat(both.text())
                .contains("Phụ bếp nêu rõ", "Phụ bếp nói miệng", "Có bữa ăn: theo lời tin", "Chỉ xem việc mà");
        assertThat(both.document()
                        .select("a[href$='" + jobs.address(stated) + "']")
                        .parents()
                        .select("li")
                        .first()
                        .text())
                .contains("Có bữa ăn")
                .doesNotContain("theo lời tin");
        assertThat(visitor.get(jobs.address(inWords)).text())
                .contains("Theo lời trong tin", "Hãy hỏi lại trước khi nhận việc");
        assertThat(visitor.get(jobs.address(stated)).text()).contains("Nơi tuyển nêu ✓ Có bữa ăn");
    }

    @Test
    void aConditionIsAChipThatIsTakenBackOrTurnedRound() {
        published("Phụ xe nêu rõ", new TypedConditions("", "", "TRANSPORT"));
        published("Phụ xe không nêu", TypedConditions.NONE);
        var visitor = browsers.open();
        var search = "/viec-lam?q=" + word + "&dieu-kien=xe-dua-don";

        var document = visitor.get(search).document();

        assertThat(document.select("nav.chips .chip").eachText()).anyMatch(text -> text.contains("Có xe đưa đón"));
        assertThat(document.select("a[href*='dieu-kien=-xe-dua-don']")).hasSize(1);
        var opposite = visitor.get("/viec-lam?q=" + word + "&dieu-kien=-xe-dua-don");
        assertThat(opposite.text()).contains("Phụ xe không nêu").doesNotContain("Phụ xe nêu rõ");
        assertThat(visitor.get("/viec-lam?dieu-kien=cho-ngu").status()).isEqualTo(400);
    }

    @Test
    void workAbroadIsAFilterThatSaysWhereItWasRead() {
        published("Thực tập sinh nước ngoài đóng tàu", TypedConditions.NONE);
        published("Thợ đóng tàu", TypedConditions.NONE);

        var found = browsers.open().get("/viec-lam?q=" + word + "&dieu-kien=nuoc-ngoai");

        assertThat(found.text())
                .contains("Ở nước ngoài (theo tên tin)", "1 việc")
                .doesNotContain("Xem thêm");
    }

    @Test
    void programsReadAndAskForWhatIsStated() {
        published("Nhập liệu nêu rõ", new TypedConditions("FULLY", "không cần", "HOUSING"));
        published("Nhập liệu làm tại nhà, không cần kinh nghiệm", TypedConditions.NONE);

        var ads = api("");
        assertThat(ads.path("total").path("value").asInt()).isEqualTo(2);
        for (var asked : new String[] {"&remote=true", "&experience=false", "&offer=HOUSING"}) {
            var found = api(asked);
            assertThat(found.path("total").path("value").asInt()).as(asked).isEqualTo(1);
            var ad = found.path("hits").get(0);
            assertThat(ad.path("headline").asString()).startsWith("Nhập liệu nêu rõ");
            assertThat(ad.path("experience_required").asBoolean(true)).isFalse();
            assertThat(ad.path("remote_work").path("concept_id").asString()).isEqualTo("FULLY");
            assertThat(ad.path("offers").get(0).path("concept_id").asString()).isEqualTo("HOUSING");
        }
        for (var asked : new String[] {"&remote=false", "&experience=true", "&offer=-HOUSING"}) {
            var found = api(asked);
            assertThat(found.path("total").path("value").asInt()).as(asked).isEqualTo(1);
            assertThat(found.path("hits").get(0).has("remote_work")).isFalse();
            assertThat(found.path("hits").get(0).has("experience_required")).isFalse();
        }
        assertThat(api("&remote=true&in-words=true").path("total").path("value").asInt())
                .isEqualTo(2);
        assertThat(browsers.open().get("/api/v1/search?offer=POOL").status()).isEqualTo(400);
    }

    private UUID published(String title, TypedConditions marks) {
        return jobs.found(vacancies.published(company, plain(title).with(marks)));
    }

    private TypedAd plain(String title) {
        return TestVacancies.ad(title + " " + word);
    }

    private JsonNode api(String asked) {
        var text = URLEncoder.encode(word, StandardCharsets.UTF_8);
        return json.readTree(
                browsers.open().get("/api/v1/search?q=" + text + asked).body());
    }
}
