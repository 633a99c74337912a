package vn.cauviec.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestPersons;
import vn.cauviec.TestVacancies;
import vn.cauviec.kernel.Role;
import vn.cauviec.placements.domain.Apply;

@CauViecTest
class JoinWebTest {
    @Autowired
    TestPersons persons;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies vacancies;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    Apply apply;

    @Autowired
    People people;

    @Test
    void anAccountIsJoinedWithItsRecordAndItsApplicationsFollow() {
        var registered = persons.registered(TestPersons.Y_TY);
        var worker = persons.claimed(TestPersons.Y_TY);
        var actor = accounts.actor(worker.account());
        var vacancy = vacancies.published(employers.verified("Công ty Nối Hồ Sơ"), "Thợ nối hồ sơ");
        TestVacancies.as(actor, () -> apply.run(actor, vacancy, "", "thử"));
        var browser = officer();
        var compare = browser.get(details(worker.personId()))
                .form("/quan-ly/nguoi-lao-dong/" + worker.personId() + "/so-sanh")
                .set("so-giay-to", registered.details().citizenId().digits())
                .submit();
        assertThat(compare.text())
                .contains(
                        "Nối tài khoản với hồ sơ trong sổ",
                        worker.details().name().full(),
                        registered.details().name().full(),
                        "khác");

        var page = compare.form(comparison(worker.personId(), registered.personId()) + "/noi")
                .submit();

        assertThat(page.path()).isEqualTo("/quan-ly/nguoi-lao-dong/" + registered.personId());
        assertThat(page.text()).contains("Đã nối tài khoản", "có tài khoản", "Trung tâm đang phục vụ");
        assertThat(persons.as(actor, () -> people.findOwnPerson(actor))).contains(registered.personId());
        assertThat(persons.as(actor, () -> people.findCard(worker.personId()))
                        .orElseThrow()
                        .id())
                .isEqualTo(registered.personId());
        var own = browsers.open().signIn(worker.account());
        assertThat(own.get("/ca-nhan").text())
                .contains("Xin chào, " + registered.details().name().full(), "Đã xác nhận");
        assertThat(own.get("/ca-nhan/ung-tuyen").text()).contains("Thợ nối hồ sơ");
    }

    @Test
    void joiningTwiceIsDoneOnceAndTheSecondIsTold() {
        var registered = persons.registered(TestPersons.Y_TY);
        var worker = persons.claimed(TestPersons.Y_TY);
        var first = join(officer(), worker.personId(), registered.personId());
        var second = join(officer(), worker.personId(), registered.personId());
        first.submit();

        assertThat(second.submit().text()).contains("đã được nối với hồ sơ này trước đó");
    }

    @Test
    void aRecordThatHasAnAccountIsNotJoinedWithAnother() {
        var registered = persons.registered(TestPersons.Y_TY);
        var first = persons.claimed(TestPersons.Y_TY);
        var second = persons.claimed(TestPersons.Y_TY);
        var browser = officer();
        join(browser, first.personId(), registered.personId()).submit();

        var page = join(browser, second.personId(), registered.personId()).submit();

        assertThat(page.text()).contains("đã có một tài khoản khác");
    }

    @Test
    void whoReadBothRecordsIsNotedForBoth() {
        var registered = persons.registered(TestPersons.Y_TY);
        var worker = persons.claimed(TestPersons.Y_TY);
        join(officer(), worker.personId(), registered.personId()).submit();

        var page = browsers.open().signIn(worker.account()).get("/ca-nhan/ai-da-xem");

        assertThat(page.document().select("tbody tr")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(page.text()).contains("Cán bộ thử", "Cán bộ xã", "Xác nhận hồ sơ với giấy tờ");
    }

    @Test
    void whoReadAnApplicationIsToldToItsPerson() {
        var worker = persons.claimed(TestPersons.Y_TY);
        var actor = accounts.actor(worker.account());
        var vacancy = vacancies.published(employers.verified("Công ty Đọc Hồ Sơ"), "Thợ đọc hồ sơ");
        var sent = (Apply.Outcome.Sent) TestVacancies.as(actor, () -> apply.run(actor, vacancy, "", "thử"));
        officer().get("/quan-ly/ung-tuyen/" + sent.applicationId() + "?muc-dich=ung-tuyen");

        assertThat(browsers.open()
                        .signIn(worker.account())
                        .get("/ca-nhan/ai-da-xem")
                        .text())
                .contains("Hồ sơ ứng tuyển", "Xem và trả lời hồ sơ ứng tuyển");
    }

    @Test
    void aRecordOfAnotherCommuneIsNotCompared() {
        var registered = persons.registered(TestPersons.SA_PA);
        var worker = persons.claimed(TestPersons.Y_TY);
        var browser = officer();
        var byNumber = browser.get(details(worker.personId()))
                .form("/quan-ly/nguoi-lao-dong/" + worker.personId() + "/so-sanh")
                .set("so-giay-to", registered.details().citizenId().digits())
                .submit();

        assertThat(byNumber.status()).isEqualTo(422);
        assertThat(byNumber.text()).contains("Phường Sa Pa");
        assertThat(browser.get(comparison(worker.personId(), registered.personId()) + "?muc-dich=xac-nhan")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void employmentStatusFollowsIntoTheRecord() {
        var registered = persons.registered(TestPersons.Y_TY);
        var worker = persons.claimed(TestPersons.Y_TY);
        var actor = accounts.actor(worker.account());
        var since = LocalDate.of(2023, 5, 2);
        persons.as(actor, () -> {
            people.changeEmploymentStatus(worker.personId(), EmploymentStatus.EMPLOYED_INSURED, since);
            return true;
        });

        join(officer(), worker.personId(), registered.personId()).submit();

        assertThat(persons.as(actor, () -> people.findEmploymentStatus(registered.personId(), since)))
                .contains(EmploymentStatus.EMPLOYED_INSURED);
    }

    private Browser.Form join(Browser browser, UUID claimed, UUID registered) {
        return browser.get(comparison(claimed, registered) + "?muc-dich=xac-nhan")
                .form(comparison(claimed, registered) + "/noi");
    }

    private static String comparison(UUID from, UUID into) {
        return "/quan-ly/nguoi-lao-dong/" + from + "/so-sanh/" + into;
    }

    private static String details(UUID person) {
        return "/quan-ly/nguoi-lao-dong/" + person + "?muc-dich=xac-nhan";
    }

    private Browser officer() {
        return browsers.open().signIn(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()));
    }
}
