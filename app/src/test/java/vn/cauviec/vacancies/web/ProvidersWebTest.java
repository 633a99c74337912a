package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.TestVacancies.as;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.domain.AdField;
import vn.cauviec.vacancies.domain.DeliveredAd;
import vn.cauviec.vacancies.domain.Deliveries;
import vn.cauviec.vacancies.domain.ProviderPrograms;
import vn.cauviec.vacancies.domain.ReceiveWorkbook;

/** Keys of providers, their deliveries, and clashes, as officers see them. */
@CauViecTest
class ProvidersWebTest {
    private static final String ADDRESS = "/quan-ly/tin-tuyen-dung/nguon";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies vacancies;

    @Autowired
    ProviderPrograms programs;

    @Autowired
    Deliveries deliveries;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Employers.Card company;
    Browser browser;
    String provider;

    @BeforeEach
    void aModeratorSignsIn() {
        company = employers.verified("Công ty Chè Bản Liền");
        browser = browsers.open().signIn(accounts.staff(Role.MODERATOR));
        provider = "Sàn việc làm " + NUMBER.incrementAndGet();
    }

    @Test
    void aKeyIsShownOnceOpensAndIsEnded() {
        assertThat(browser.get("/quan-ly/tin-tuyen-dung/nhap-tep")
                        .document()
                        .select("main a")
                        .eachAttr("href"))
                .contains(ADDRESS);
        var key = make();
        assertThat(programs.findActor(key)).isPresent();

        var page = browser.get(address());
        assertThat(page.body()).doesNotContain(key);
        assertThat(page.text()).contains(provider, "Khoá …" + key.substring(key.length() - 4), "Chưa có lần gửi nào");
        var end = page.document().selectFirst("form[action$=/het]").attr("action");
        var ended = page.form(end).submit();

        assertThat(ended.text()).contains("Đã thu hồi khoá", "Hết hiệu lực từ");
        assertThat(programs.findActor(key)).isEmpty();
        assertThat(audited("PROVIDER_KEY_MADE")).isPositive();
        assertThat(audited("PROVIDER_KEY_ENDED")).isPositive();
    }

    @Test
    void twoKeysMayBeGoodAtOnceAndNoThird() {
        var first = make();
        var second = browser.get(address())
                .form(address() + "/khoa")
                .submit()
                .document()
                .getElementById("khoa")
                .text();

        assertThat(programs.findActor(first)).isPresent();
        assertThat(programs.findActor(second)).isPresent();
        var page = browser.get(address());
        assertThat(page.document().select("form[action=" + address() + "/khoa]"))
                .isEmpty();
        assertThat(page.text()).contains("đã có hai khoá còn hiệu lực");
        assertThat(browser.get(ADDRESS)
                        .form(ADDRESS)
                        .set("ten", provider)
                        .submit()
                        .text())
                .contains("đã có hai khoá còn hiệu lực");
    }

    @Test
    void aProviderWithoutANameGetsNoKey() {
        var page = browser.get(ADDRESS).form(ADDRESS).set("ten", " ").submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().getElementById("ten-error").text()).isEqualTo("Hãy ghi tên nguồn tin.");
        assertThat(browser.get(ADDRESS + "/khong-co").status()).isEqualTo(404);
    }

    @Test
    void officersReadTheReceiptsThatTheProgramWasGiven() {
        var id = deliver(make(), List.of(ad("P-1", "Thợ sao chè"), ad("P-2", "")));

        assertThat(browser.get(address()).text()).contains("Tin mới: 1", "Sai: 1");
        var page = browser.get(address() + "/" + id);
        assertThat(page.text())
                .contains("P-1", "Thợ sao chè", "Chờ kiểm duyệt viên", "P-2", "Hãy ghi chức danh tuyển dụng");
        assertThat(browser.get(address() + "/" + id + "?ket-qua=sai").document().select("tbody tr"))
                .hasSize(1);
        assertThat(browser.get(ADDRESS).text()).contains(provider);
        assertThat(browser.get(ADDRESS + "/" + make("Nguồn khác " + NUMBER.incrementAndGet()) + "/" + id)
                        .status())
                .as("a delivery stands with its provider alone")
                .isEqualTo(404);
    }

    @Test
    void aDeliveryThatBrokeOffIsSentAgainAndGoesOn() {
        var key = make();
        var actor = programs.findActor(key).orElseThrow();
        var good = ad("P-1", "Thợ hái chè");
        deliver(key, List.of(good));
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> jdbc.sql("""
                        INSERT INTO vacancies.delivery (id, provider, key_id, received_at, ads, done, alive_at)
                        VALUES (:id, :provider, :key, :at, 2, 1, :at)
                        """)
                        .param("id", UUID.fromString("00000000-0000-7000-8000-00000000000" + NUMBER.get() % 10))
                        .param("provider", ReceiveWorkbook.key(provider))
                        .param("key", actor.accountId())
                        .param("at", java.sql.Timestamp.from(java.time.Instant.parse("2023-06-14T00:00:00Z")))
                        .update());

        var id = deliver(key, List.of(good, ad("P-2", "Thợ vò chè")));

        assertThat(browser.get(address() + "/" + id).text()).contains("Không đổi (1)", "Tin mới (1)");
        assertThat(browser.get(address()).text()).contains("Dừng ở tin thứ 1");
    }

    @Test
    void theSameWorkFromAnotherSourceIsTakenInTheProgramIsToldAndModeratorsSeeIt() {
        var title = "Thợ ướp hương " + NUMBER.incrementAndGet();
        var typed = TestVacancies.ad(title);
        var published = vacancies.published(company, typed);
        var elsewhere = ad("P-1", title);
        var same = new java.util.EnumMap<>(elsewhere.texts());
        same.put(AdField.PLACE, "không rõ");
        var key = make();

        var id = deliver(key, List.of(new DeliveredAd(false, same, List.of()), ad("P-2", title)));

        var page = browser.get(address() + "/" + id);
        assertThat(page.text()).contains("Có thể trùng với tin “" + title + "” từ nguồn khác", "/viec-lam/");
        assertThat(page.document().select("td li"))
                .as("in another place it is another work")
                .hasSize(1);
        var theirs = browser.get("/quan-ly/tin-tuyen-dung/" + published);
        assertThat(theirs.text()).contains("Có thể trùng với tin từ nguồn khác", "nguồn " + provider);
        var link = page.document().selectFirst("tbody a").attr("href");
        var ours = browser.get(link);
        assertThat(ours.text()).contains("Có thể trùng với tin từ nguồn khác", "doanh nghiệp tự đăng");
        assertThat(ours.document().select(".timeline").text())
                .as("the program signs with the provider's name")
                .contains(provider);
    }

    private UUID deliver(String key, List<DeliveredAd> ads) {
        var program = programs.findActor(key).orElseThrow();
        return as(program, () -> deliveries.run(program, ads));
    }

    private DeliveredAd ad(String reference, String title) {
        return new DeliveredAd(
                false,
                Map.of(
                        AdField.REFERENCE, reference,
                        AdField.TAX_CODE, company.taxCode(),
                        AdField.TITLE, title,
                        AdField.DESCRIPTION, "Làm tại xưởng, theo sự phân công của tổ trưởng.",
                        AdField.PLACE, "Xã Gia Phú, huyện Bảo Thắng, tỉnh Lào Cai",
                        AdField.WAGE, "8 - 12 triệu",
                        AdField.OPENINGS, "3",
                        AdField.DEADLINE, "2023-06-30"),
                List.of());
    }

    private String make() {
        return browser.get(ADDRESS)
                .form(ADDRESS)
                .set("ten", provider)
                .submit()
                .document()
                .getElementById("khoa")
                .text();
    }

    /** Gives another provider a key; its name in addresses. */
    private String make(String name) {
        browser.get(ADDRESS).form(ADDRESS).set("ten", name).submit();
        return ReceiveWorkbook.key(name);
    }

    private String address() {
        return ADDRESS + "/" + ReceiveWorkbook.key(provider);
    }

    private long audited(String action) {
        var count = new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("""
                        SELECT count(*)
                        FROM access.audit_write audit
                        WHERE action = :action
                          AND subject_id IN (SELECT id FROM vacancies.provider_key WHERE provider = :provider)
                        """)
                        .param("action", action)
                        .param("provider", ReceiveWorkbook.key(provider))
                        .query(Long.class)
                        .single());
        return count == null ? 0 : count;
    }
}
