package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.vacancies.TestExchange.ad;
import static vn.cauviec.vacancies.TestExchange.document;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestDatabase;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.vacancies.domain.ReceiveWorkbook;

/** Ads that a file of another system names as ended (bar E16; docs/adr/0813). */
@CauViecTest
class ExchangeEndedWebTest {
    private static final String ADDRESS = "/quan-ly/tin-tuyen-dung/trao-doi";
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
    DatabaseCredentials credentials;

    Browser moderator;
    Employers.Card company;
    String partner;

    @BeforeEach
    void aModeratorAndAPartner() {
        moderator = browsers.open().signIn(accounts.staff(Role.MODERATOR));
        company = employers.verified("Công ty Đã Đủ Người");
        partner = "Sàn báo hết " + NUMBER.incrementAndGet();
    }

    @Test
    void whatTheFileNamesAsEndedIsShownFirstAndStoppedWithTheReasonWhenItIsTakenOver() {
        taken(partner, document(List.of(ad("K-1", company.taxCode(), "Thợ sắp hết"))));
        var id = id(partner, "K-1");

        var preview = finished(hand(partner, document(List.of(), "K-1")));

        assertThat(preview.text())
                .contains("Dừng tin (1)", "Tin nguồn báo đã kết thúc", "1 tin mà nguồn báo đã kết thúc sẽ được dừng");
        assertThat(status(id)).as("a preview changes nothing").isEqualTo("DRAFT");
        var done = takenOver(preview);
        assertThat(status(id)).isEqualTo("STOPPED");
        assertThat(done.document().select("tbody a").attr("href")).endsWith(id.toString());
        assertThat(moderator.get("/quan-ly/tin-tuyen-dung/" + id).text()).contains("Nguồn tin báo tin đã hết");
        assertThat(events(id)).isEqualTo(1);
    }

    @Test
    void sayingTwiceThatAnAdHasEndedDoesNothingMoreAndAnUnknownReferenceIsToldAndHarmless() {
        taken(partner, document(List.of(ad("K-1", company.taxCode(), "Thợ hết hai lần"))));
        taken(partner, document(List.of(), "K-1"));

        var again = finished(hand(partner, document(List.of(), "K-1", "K-9")));

        assertThat(again.text())
                .contains("Không đổi (2)", "không có tin nào của nguồn mang mã đó", "không có gì để tiếp nhận");
        assertThat(again.document().select("form[action$=/tiep-nhan]")).isEmpty();
        assertThat(events(id(partner, "K-1"))).isEqualTo(1);
    }

    @Test
    void noAdOfAnotherProviderAndNoneOfAnEmployerIsEverMeant() {
        var other = partner + " khác";
        taken(other, document(List.of(ad("K-1", company.taxCode(), "Thợ của nguồn khác"))));
        var own = vacancies.published(company, "Thợ của chính cổng này");
        taken(partner, document(List.of(ad("K-2", company.taxCode(), "Thợ của nguồn này"))));

        taken(partner, document(List.of(), "K-1", "K-2", own.toString()));

        assertThat(status(id(other, "K-1"))).isEqualTo("DRAFT");
        assertThat(status(own)).isEqualTo("PUBLISHED");
        assertThat(status(id(partner, "K-2"))).isEqualTo("STOPPED");
    }

    @Test
    void aReferenceThatIsOpenAndEndedInOneFileIsToldAndTheAdStays() {
        taken(partner, document(List.of(ad("K-1", company.taxCode(), "Thợ nửa nọ nửa kia"))));

        var report = finished(hand(
                partner, document(List.of(ad("K-1", company.taxCode(), "Thợ nửa nọ nửa kia")), "K-1", "K-1", "")));

        assertThat(report.text()).contains("Không đổi (1)", "Dòng sai (3)", "Mã này đã có ở dòng 2");
        assertThat(status(id(partner, "K-1"))).isEqualTo("DRAFT");
    }

    @Test
    void anEndedAdIsNotAmongThoseThatCanBeApproved() {
        taken(
                partner,
                document(List.of(
                        ad("K-1", company.taxCode(), "Thợ còn một"), ad("K-2", company.taxCode(), "Thợ hết một"))));

        var done = taken(partner, document(List.of(ad("K-1", company.taxCode(), "Thợ còn một, sửa lại")), "K-2"));

        assertThat(done.text()).contains("Sửa tin nháp (1)", "Dừng tin (1)");
        assertThat(moderator.get(done.path() + "/duyet").text())
                .contains("Thợ còn một")
                .doesNotContain("Thợ hết một");
    }

    private String status(UUID id) {
        return owner().sql("SELECT status FROM vacancies.vacancy WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private long events(UUID id) {
        return owner().sql(
                        "SELECT count(*) FROM vacancies.vacancy_event WHERE vacancy_id = ? AND action = 'STOP' AND reason_code = 'ASKED_BY_PROVIDER'")
                .param(id)
                .query(Long.class)
                .single();
    }

    private UUID id(String name, String reference) {
        return owner().sql("SELECT id FROM vacancies.vacancy WHERE provider = ? AND provider_reference = ?")
                .params(ReceiveWorkbook.key(name), reference)
                .query(UUID.class)
                .single();
    }

    private JdbcClient owner() {
        return TestDatabase.owner(credentials);
    }

    private Browser.Page hand(String name, byte[] content) {
        var form = moderator.get(ADDRESS).form(ADDRESS).set("doi-tac", name);
        return moderator.upload(form, "tep", "tin.json", content);
    }

    private Browser.Page taken(String name, byte[] content) {
        return takenOver(finished(hand(name, content)));
    }

    private Browser.Page takenOver(Browser.Page report) {
        return finished(report.form(report.path() + "/tiep-nhan").submit());
    }

    /** The page of an import when its running phase has come to its end. */
    private Browser.Page finished(Browser.Page page) {
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        var shown = moderator.get(page.path());
        while (!shown.document().select("progress").isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            shown = moderator.get(page.path());
        }
        return shown;
    }
}
