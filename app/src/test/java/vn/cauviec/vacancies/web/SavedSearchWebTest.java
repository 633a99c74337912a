package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestJobs;
import vn.cauviec.TestVacancies;
import vn.cauviec.kernel.Role;

/** A worker keeps searches, looks at what is new, changes them and takes them away. */
@CauViecTest
class SavedSearchWebTest {
    private static final String LIST = "/ca-nhan/tim-kiem";
    private static final String SAVE = LIST + "/luu";

    @Autowired
    TestVacancies vacancies;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestJobs jobs;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Browser.Factory browsers;

    private TestAccounts.Account worker;
    private Browser browser;

    @BeforeEach
    void aWorker() {
        worker = accounts.worker();
        browser = browsers.open().signIn(worker);
    }

    @Test
    void theListOfJobsLeadsToTheFormThatProposesAName() {
        var page = browser.get("/viec-lam?q=th%E1%BB%A3+h%C3%A0n&luong=7");
        var link = page.document().selectFirst("a[href^='" + SAVE + "']");

        var form = browser.get(link.attr("href"));

        assertThat(form.status()).isEqualTo(200);
        assertThat(form.form(SAVE).value("ten")).isEqualTo("Việc làm: thợ hàn · Từ 7 triệu");
        assertThat(form.document().selectFirst("input[name=nhip][checked]").val())
                .isEqualTo("hang-ngay");
        assertThat(form.document().select("input[name=cach]").eachAttr("value")).containsExactly("trang", "thu");
    }

    @Test
    void aVisitorSignsInAndComesBackToTheSameForm() {
        var visitor = browsers.open();
        var link = visitor.get("/viec-lam?q=tho+may&luong=7")
                .document()
                .selectFirst("a[href^='" + SAVE + "']")
                .attr("href");
        var signIn = visitor.get(link);
        assertThat(signIn.path()).isEqualTo("/dang-nhap");

        var back = signIn.form("/dang-nhap")
                .set("ten", worker.email())
                .set("mat-khau", worker.password())
                .submit();

        assertThat(back.path()).isEqualTo(SAVE);
        assertThat(back.form(SAVE).value("q")).isEqualTo("tho may");
        assertThat(back.form(SAVE).value("luong")).isEqualTo("7");
    }

    @Test
    void whoseWorkItIsToRunTheHouseSeesNoWayToSave() {
        var officer = browsers.open().signIn(accounts.staff(Role.MODERATOR));

        assertThat(officer.get("/viec-lam").document().select("a[href^='" + SAVE + "']"))
                .isEmpty();
        assertThat(officer.get(LIST).status()).isEqualTo(403);
    }

    @Test
    void whatWasSavedStandsInTheListInWordsAndLeadsToItsJobs() {
        assertThat(browser.get(LIST).text()).contains("Chưa lưu tìm kiếm nào");

        var list = save(
                "q=tho+tien&luong=10&loai=thoi-vu&noi=Huy%E1%BB%87n+B%E1%BA%A3o+Th%E1%BA%AFng&bk=20", "Tiện gần nhà");

        assertThat(list.path()).isEqualTo(LIST);
        assertThat(list.text())
                .contains("Đã lưu “Tiện gần nhà”.")
                .contains("Việc làm: tho tien, ở huyện Bảo Thắng · Trong 20 km đường chim bay · Từ 10 triệu · Thời vụ")
                .contains("Báo hằng ngày bằng thư điện tử");
        var jobsOfIt = list.document().selectFirst(".card h2 a").attr("href");
        assertThat(jobsOfIt).contains("sap=moi-nhat", "bk=20", "luong=10", "loai=thoi-vu");
        assertThat(browser.get(jobsOfIt).status()).isEqualTo(200);
    }

    @Test
    void aRadiusByRoadIsKeptAsOne() {
        var list = save("q=tho+bao&noi=Huy%E1%BB%87n+B%E1%BA%A3o+Th%E1%BA%AFng&duong=40", "Bào gần nhà");

        assertThat(list.text()).contains("Trong 40 km đường bộ");
        assertThat(list.document().select(".card h2 a").eachAttr("href"))
                .anyMatch(address -> address.contains("duong=40"));
    }

    @Test
    void sendingTheFormTwiceKeepsTheSearchOnce() {
        save("q=tho+son", "Sơn");

        var again = save("q=tho+son", "Sơn nữa");

        assertThat(again.text()).contains("Bạn đã lưu tìm kiếm này từ trước, với tên “Sơn”");
        assertThat(again.document().select(".card")).hasSize(1);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingTypedIsLost() {
        var answer = browser.get(SAVE + "?q=tho+xay")
                .form(SAVE)
                .set("ten", "x".repeat(10_000))
                .set("nhip", "moi-gio")
                .set("cach", "sms")
                .submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.document().select(".error-summary li")).hasSize(3);
        assertThat(answer.form(SAVE).value("q")).isEqualTo("tho xay");
        assertThat(answer.form(SAVE).value("ten")).hasSize(10_000);
    }

    @Test
    void aSearchForTenThousandLettersIsCutAndKept() {
        var list = browser.get(SAVE + "?q=" + "thợ".repeat(60).replace("ợ", "o"))
                .form(SAVE)
                .set("q", "tho ".repeat(2_500))
                .set("ten", "Dài")
                .submit();

        assertThat(list.path()).isEqualTo(LIST);
        assertThat(list.text()).contains("Đã lưu “Dài”.");
    }

    @Test
    void aPlaceThatNobodyKnowsCannotBeSaved() {
        assertThat(browser.get(SAVE + "?noi=Xyzzyville").status()).isEqualTo(400);
    }

    @Test
    void theTwentyFirstIsRefusedKindly() {
        for (int number = 1; number <= 20; number++) {
            assertThat(save("q=nghe+so+" + number, "Số " + number).path()).isEqualTo(LIST);
        }

        assertThat(browser.get(LIST).text()).contains("Bạn đã lưu 20 tìm kiếm, là số nhiều nhất");
        assertThat(browser.get(SAVE + "?q=nua").text()).contains("Hãy xóa bớt một tìm kiếm");
        var field =
                browser.get(LIST).document().selectFirst("input[name=_csrf]").val();
        var answer =
                browser.post(SAVE, Map.of("_csrf", field, "q", "nua", "ten", "Nữa", "nhip", "khong", "cach", "trang"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(browser.get(LIST).document().select(".card")).hasSize(20);
    }

    @Test
    void newJobsAreCountedUntilTheirHolderLooks() {
        save("q=g%C3%B2+r%C3%A8n", "Gò rèn");
        assertThat(browser.get(LIST).text()).contains("Chưa có việc mới từ lần bạn xem trước");
        jobs.found(vacancies.published(employers.verified("Công ty TNHH Gò Rèn"), "Thợ gò rèn"));

        var list = browser.get(LIST);
        assertThat(list.text()).contains("Xem 1 việc mới");
        var action = list.document().selectFirst("form[action$=/xem]").attr("action");
        var found = list.form(action).submit();

        assertThat(found.path()).isEqualTo("/viec-lam");
        assertThat(found.query()).contains("sap=moi-nhat");
        assertThat(found.text()).contains("Thợ gò rèn");
        assertThat(browser.get(LIST).text()).contains("Chưa có việc mới từ lần bạn xem trước");
    }

    @Test
    void whatCanBePressedInACardStandsAboveTheLinkThatFillsIt() {
        var list = save("q=tho+dan+la", "Đan");

        assertThat(list.document().select(".card:has(h2 a) .button")).isNotEmpty();
        assertThat(list.document().select(".card:has(h2 a) .button:not(.above .button)"))
                .isEmpty();
    }

    @Test
    void nameAndFrequencyAreChanged() {
        var list = save("q=tho+han", "Hàn");
        var address = list.document().selectFirst("a[href^='" + LIST + "/']").attr("href");

        var changed = browser.get(address)
                .form(address)
                .set("ten", "Hàn xì")
                .set("nhip", "hang-tuan")
                .set("cach", "trang")
                .submit();

        assertThat(changed.text()).contains("Đã sửa “Hàn xì”", "Báo hằng tuần ở trang thông báo");
        var wrong = browser.get(address).form(address).set("ten", " ").submit();
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Hãy đặt một tên gọi");
    }

    @Test
    void whatWasTakenAwayIsBroughtBack() {
        var list = save("q=tho+may", "May");
        var removal = list.document().selectFirst("form[action$=/bo]").attr("action");

        var removed = list.form(removal).submit();
        assertThat(removed.text()).contains("Đã xóa “May”", "7 ngày", "Vừa xóa");
        var back = removed.document().selectFirst("form[action$=/lay-lai]").attr("action");
        var again = removed.form(back).submit();

        assertThat(again.text()).contains("Đã lấy lại “May”").doesNotContain("Vừa xóa");
    }

    @Test
    void theSearchOfAnotherIsNotFound() {
        var list = save("q=tho+dien", "Điện");
        var address = list.document().selectFirst("a[href^='" + LIST + "/']").attr("href");
        var other = browsers.open().signIn(accounts.worker());
        var field = other.get("/tai-khoan")
                .document()
                .selectFirst("input[name=_csrf]")
                .val();

        assertThat(other.get(address).status()).isEqualTo(404);
        for (var action : new String[] {"", "/xem", "/bo", "/lay-lai"}) {
            var answer = other.post(
                    address + action, Map.of("_csrf", field, "ten", "Của tôi", "nhip", "khong", "cach", "trang"));
            assertThat(answer.status()).as(action).isEqualTo(404);
        }
        assertThat(browser.get(LIST).text()).contains("Điện").doesNotContain("Của tôi");
    }

    private Browser.Page save(String query, String name) {
        return browser.get(SAVE + "?" + query)
                .form(SAVE)
                .set("ten", name)
                .set("nhip", "hang-ngay")
                .set("cach", "thu")
                .submit();
    }
}
