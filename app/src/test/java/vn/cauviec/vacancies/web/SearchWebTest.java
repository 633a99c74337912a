package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.domain.JobQuery;
import vn.cauviec.vacancies.domain.JobSearch;
import vn.cauviec.vacancies.domain.JobSorting;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.StopVacancy;
import vn.cauviec.vacancies.domain.TypedAd;

/** The public pages of jobs, from the approval of an ad to its end. Each test looks for a word that no other ad has. */
@CauViecTest
class SearchWebTest {
    /** Far above what it takes; how long it took is printed. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final LocalDate TODAY = LocalDate.of(2023, 6, 14);

    @Autowired
    TestVacancies vacancies;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    JobSearch search;

    @Autowired
    StopVacancy stop;

    private Employers.Card employer;

    @BeforeEach
    void anEmployer() {
        employer = employers.verified("Công ty TNHH Cơ khí Hồng Phong");
    }

    @Test
    void anApprovedAdStandsInTheListAtOnceAndIsFoundWithoutMarks() {
        var id = vacancies.published(employer, ad("Thợ hàn vàng mã", "Thị trấn Tằng Loỏng, Huyện Bảo Thắng"));
        var approved = Instant.now();
        awaitFound("vàng mã", id);
        LoggerFactory.getLogger(SearchWebTest.class)
                .info(
                        "An approved ad was found after {} ms",
                        Duration.between(approved, Instant.now()).toMillis());

        var page = browsers.open().get("/viec-lam?q=tho+han+vang+ma+bao+thang");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select(".card h2").eachText()).containsExactly("Thợ hàn vàng mã");
        assertThat(page.document().selectFirst(".card").text())
                .contains("Công ty TNHH Cơ khí Hồng Phong", "đã xác minh", "10–14 triệu đồng/tháng")
                .contains("Thị trấn Tằng Loỏng, huyện Bảo Thắng", "tuyển 2 người", "đăng hôm nay");
    }

    @Test
    void theCardLeadsToThePageOfTheJob() {
        var id = vacancies.published(employer, ad("Thợ đúc chuông đồng", "Xã Gia Phú, Huyện Bảo Thắng"));
        awaitFound("đúc chuông", id);
        var browser = browsers.open();
        var address = browser.get("/viec-lam?q=duc+chuong")
                .document()
                .selectFirst(".card a")
                .attr("href");

        var job = browser.get(address);

        assertThat(job.status()).isEqualTo(200);
        assertThat(job.document().selectFirst("h1").text()).isEqualTo("Thợ đúc chuông đồng");
        assertThat(job.text())
                .contains("Xã Gia Phú, huyện Bảo Thắng, tỉnh Lào Cai", "30/06/2023", "còn 16 ngày", "2 người")
                .contains("Mô tả công việc", "Yêu cầu", "Quyền lợi");
        assertThat(browser.get(job.document()
                                .selectFirst("a[href^=/doanh-nghiep/]")
                                .attr("href"))
                        .text())
                .contains("Việc đang tuyển", "Thợ đúc chuông đồng");
    }

    @Test
    void searchEnginesReadTheJobAsDataThatCannotEndItsElement() {
        var id = vacancies.published(employer, ad("Thợ khảm trai </script><b>x", ""));
        awaitFound("khảm trai", id);
        var browser = browsers.open();
        var address = browser.get("/viec-lam?q=kham+trai")
                .document()
                .selectFirst(".card a")
                .attr("href");

        var job = browser.get(address);
        var data =
                job.document().selectFirst("script[type=application/ld+json]").data();

        assertThat(data)
                .contains("\"@type\":\"JobPosting\"", "\"title\":\"Thợ khảm trai \\u003c/script>")
                .contains("\"datePosted\":\"2023-06-14\"", "\"validThrough\":\"2023-06-30T23:59:59+07:00\"")
                .contains("\"minValue\":10000000", "\"maxValue\":14000000", "\"unitText\":\"MONTH\"");
        assertThat(job.document().select("h1 b")).isEmpty();
    }

    @Test
    void aStoppedAdLeavesTheListAndItsAddressSaysThatItIsGone() {
        var id = vacancies.published(employer, ad("Thợ chạm bạc Tả Van", ""));
        var other = vacancies.published(employer, ad("Thợ chạm bạc Tả Phìn", ""));
        awaitFound("chạm bạc Tả Van", id);
        awaitFound("chạm bạc Tả Phìn", other);
        var address = addressOf(id, "chạm bạc");
        var moderator = accounts.actor(accounts.staff(Role.MODERATOR));

        TestVacancies.as(moderator, () -> {
            stop.run(moderator, id, StopReason.ASKED_BY_EMPLOYER, "Doanh nghiệp báo đã đủ người");
            return true;
        });

        await(() -> !found("chạm bạc").contains(id));
        var gone = browsers.open().get(address);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text()).contains("Thợ chạm bạc Tả Van", "Việc này đã dừng tuyển");
        assertThat(gone.document().select(".card h3").eachText()).contains("Thợ chạm bạc Tả Phìn");
    }

    @Test
    void anAddressWithOtherWordsLeadsToTheJob() {
        var id = vacancies.published(employer, ad("Thợ làm khèn Mông", ""));
        awaitFound("khèn Mông", id);
        var address = addressOf(id, "khèn Mông");

        var page = browsers.open().get("/viec-lam/ten-cu-" + address.substring(address.lastIndexOf('-') + 1));

        assertThat(page.path()).isEqualTo(address);
        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void aJobThatNeverWasPublicIsNotFound() {
        var id = vacancies.submitted(employer, ad("Thợ nấu rượu ngô", ""));

        assertThat(browsers.open().get("/viec-lam/tho-nau-ruou-ngo-00000000").status())
                .isEqualTo(404);
        assertThat(found("nấu rượu ngô")).doesNotContain(id);
    }

    @Test
    void everyFilterInForceIsAChipThatTakesItOut() {
        var id = vacancies.published(employer, ad("Thợ nuôi ong bạc hà", "Xã Gia Phú, Huyện Bảo Thắng"));
        awaitFound("ong bạc hà", id);

        var page = browsers.open().get("/viec-lam?q=ong+bac+ha&noi=Bảo+Thắng&luong=12&loai=toan-thoi-gian");

        assertThat(page.document().select(".card")).hasSize(1);
        assertThat(page.document().select("nav[aria-label=Đang lọc theo] a").eachText())
                .containsExactly(
                        "Nghề: nuôi ong (bỏ điều kiện này)",
                        "Huyện Bảo Thắng (bỏ điều kiện này)",
                        "Từ 12 triệu (bỏ điều kiện này)",
                        "Toàn thời gian (bỏ điều kiện này)");
        var withoutPlace =
                page.document().select("nav[aria-label=Đang lọc theo] a").get(1).attr("href");
        assertThat(withoutPlace).isEqualTo("/viec-lam?q=ong+bac+ha&luong=12&loai=toan-thoi-gian");
    }

    @Test
    void anEmptyListSaysWhichConditionToDrop() {
        var id = vacancies.published(employer, ad("Thợ làm giấy dó", "Xã Gia Phú, Huyện Bảo Thắng"));
        awaitFound("giấy dó", id);

        var page = browsers.open().get("/viec-lam?q=giay+do&noi=Si+Ma+Cai");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select(".card")).isEmpty();
        assertThat(page.document().select(".empty a").eachText()).contains("Bỏ Huyện Si Ma Cai: 1 việc");
    }

    @Test
    void aPlaceThatDoesNotExistIsSaidAtItsFieldWithTheNearestOnes() {
        var page = browsers.open().get("/viec-lam?q=tho&noi=Bảo+Thắg");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.document().selectFirst("#noi-error").text()).contains("“Bảo Thắg”");
        assertThat(page.document().selectFirst("#noi").val()).isEqualTo("Bảo Thắg");
        assertThat(page.document().selectFirst("#q").val()).isEqualTo("tho");
        assertThat(page.document().select("a.chip[href*=noi]").eachText()).contains("Huyện Bảo Thắng");
    }

    @Test
    void aValueThatDoesNotExistIsNamedWithTheNearestOne() {
        for (var wrong : List.of(
                "noi=99999",
                "loai=toan-thoi-gia",
                "sap=luongg",
                "luong=abc",
                "nghe=72129",
                "trang=0",
                "trang=9999",
                "map=1900-01-01",
                "map=heute")) {
            var page = browsers.open().get("/viec-lam?" + wrong);

            assertThat(page.status()).as(wrong).isEqualTo(400);
            assertThat(page.text())
                    .as(wrong)
                    .contains("“" + wrong.substring(0, wrong.indexOf('=')) + "”")
                    .contains("“" + wrong.substring(wrong.indexOf('=') + 1) + "”")
                    .contains("Giá trị gần nhất là");
        }
        assertThat(browsers.open().get("/viec-lam?loai=toan-thoi-gia").text())
                .contains("Giá trị gần nhất là “toan-thoi-gian”");
    }

    @Test
    void whatIsTypedIsShownAndNeverExecuted() {
        var typed = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%27+OR+1%3D1";

        var page = browsers.open().get("/viec-lam?q=" + typed);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().selectFirst("#q").val()).isEqualTo("<script>alert(1)</script>' OR 1=1");
        assertThat(page.document().select("main script")).isEmpty();
    }

    @Test
    void aNumberThatIsNoWageBreaksNoSearch() {
        for (var typed : new String[] {"http%3A%2F%2F169.254.169.254%2F", "luong+9000+trieu", "luong+100+dong"}) {
            assertThat(browsers.open().get("/viec-lam?q=" + typed).status())
                    .as(typed)
                    .isEqualTo(200);
        }
    }

    @Test
    void anOverlongTextIsCutAndItIsSaid() {
        var page = browsers.open().get("/viec-lam?q=" + "tho+han+".repeat(400));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().selectFirst("#q").val()).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void theListIsKeptByTheBrowserAndAskedForEachTime() {
        var id = vacancies.published(employer, ad("Thợ dệt lanh", ""));
        awaitFound("dệt lanh", id);
        var browser = browsers.open();

        var first = browser.get("/viec-lam?q=det+lanh");

        assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(first.header("ETag")).startsWith("W/\"");
        assertThat(first.header("Set-Cookie")).isEmpty();
        assertThat(browser.getUnlessKnown("/viec-lam?q=det+lanh", first.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(browser.getUnlessKnown("/viec-lam?q=det", first.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theHomePageShowsWhatIsNewAndHowMuchThereIs() {
        var id = vacancies.published(employer, ad("Thợ rèn Phúc Sen", ""));
        awaitFound("rèn Phúc Sen", id);

        var home = browsers.open().get("/");

        assertThat(home.document().select(".card h3").eachText()).contains("Thợ rèn Phúc Sen");
        assertThat(home.text()).containsPattern("[0-9.]+ việc, cần [0-9.]+ người, của [0-9.]+ doanh nghiệp");
    }

    private void awaitFound(String text, UUID id) {
        await(() -> found(text).contains(id));
    }

    private List<UUID> found(String text) {
        return look(text).map(FoundVacancy::id).toList();
    }

    private String addressOf(UUID id, String text) {
        return look(text)
                .filter(job -> job.id().equals(id))
                .map(job -> "/viec-lam/" + job.slug())
                .findFirst()
                .orElseThrow();
    }

    private Stream<FoundVacancy> look(String text) {
        var query = new JobQuery(text, null, TODAY, null, Set.of(), "", JobSorting.RELEVANCE, 1);
        return search.search(query).rows().stream();
    }

    private static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("still not so after " + PATIENCE);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static TypedAd ad(String title, String place) {
        var usual = TestVacancies.ad(title);
        return new TypedAd(
                usual.title(),
                usual.description(),
                usual.requirements(),
                usual.benefits(),
                usual.occupationCode(),
                usual.occupation(),
                usual.unitId(),
                place,
                usual.workplace(),
                List.of(),
                usual.wage(),
                usual.wageNote(),
                usual.employmentType(),
                usual.openings(),
                usual.deadline(),
                usual.wordingReason());
    }
}
