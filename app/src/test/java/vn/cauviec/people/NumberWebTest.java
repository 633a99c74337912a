package vn.cauviec.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestPersons;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Role;

@CauViecTest
class NumberWebTest {
    @Autowired
    TestPersons persons;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCommuneAsksTheOneThatHoldsThePersonAndGetsThemByTheMove() {
        var person = persons.registered(TestPersons.Y_TY);
        var asker = browsers.open().signIn(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.SA_PA.value()));
        var found = find(asker, person.details().citizenId().digits());
        assertThat(found.text())
                .contains("do nơi khác quản lý", "Xã Y Tý, huyện Bát Xát, tỉnh Lào Cai")
                .doesNotContain(person.details().name().full());
        assertThat(readings(person.personId())).isEqualTo(1);

        var asked = found.form("/quan-ly/nguoi-lao-dong/hoi-xa").submit();
        assertThat(asked.text()).contains("Đã hỏi Xã Y Tý", "Đang chờ xã quản lý trả lời");
        var again = found.form("/quan-ly/nguoi-lao-dong/hoi-xa").submit();
        assertThat(again.text()).contains("vẫn đang chờ trả lời");

        var holder = browsers.open().signIn(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()));
        assertThat(holder.get("/quan-ly").text()).contains("câu hỏi của xã khác chờ trả lời");
        var question = holder.get("/quan-ly/nguoi-lao-dong/hoi-xa");
        assertThat(question.text()).contains(person.details().name().full());
        var move = holder.get(question.document()
                .select("a[href*='" + person.personId() + "/chuyen-noi-o']")
                .attr("href"));
        move.form("/quan-ly/nguoi-lao-dong/" + person.personId() + "/chuyen-noi-o")
                .set("tu-ngay", "10/06/2023")
                .submit();

        assertThat(asker.get("/quan-ly/nguoi-lao-dong/hoi-xa").text()).contains("Đã chuyển hồ sơ sang xã bạn");
        assertThat(find(asker, person.details().citizenId().digits()).path())
                .isEqualTo("/quan-ly/nguoi-lao-dong/" + person.personId());
    }

    @Test
    void theHoldingCommuneAnswersThatThePersonStaysAndTheSecondToAnswerIsTold() {
        var person = persons.registered(TestPersons.Y_TY);
        var asker = browsers.open().signIn(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.SA_PA.value()));
        find(asker, person.details().citizenId().digits())
                .form("/quan-ly/nguoi-lao-dong/hoi-xa")
                .submit();
        var first = answer(person.personId());
        var second = answer(person.personId());

        assertThat(first.submit().text()).contains("Đã trả lời");
        var late = second.submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Đã có người trả lời");
        assertThat(asker.get("/quan-ly/nguoi-lao-dong/hoi-xa").text()).contains("người này vẫn ở xã họ");
    }

    @Test
    void aConsultantBeginsToServeThePersonAtTheCounterByTheNumber() {
        var person = persons.registered(TestPersons.Y_TY);
        var consultant = browsers.open().signIn(accounts.staff(Role.CONSULTANT, TestPersons.LAO_CAI.value()));
        assertThat(consultant
                        .get("/quan-ly/nguoi-lao-dong/" + person.personId() + "?muc-dich=tai-quay")
                        .status())
                .isEqualTo(404);

        var page = find(consultant, person.details().citizenId().digits())
                .form("/quan-ly/nguoi-lao-dong/tim-so/phuc-vu")
                .submit();

        assertThat(page.path()).isEqualTo("/quan-ly/nguoi-lao-dong/" + person.personId());
        assertThat(page.text())
                .contains("Trung tâm bắt đầu phục vụ", person.details().name().full());
    }

    @Test
    void aNumberThatNobodyHasLeadsToTheRegistration() {
        var officer = browsers.open().signIn(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()));
        var page = find(officer, "099199888777");

        assertThat(page.text()).contains("Chưa có ai trong sổ mang số này", "Ghi người mới vào sổ");
        assertThat(page.document().getElementById("so-giay-to").val()).isEqualTo("099199888777");
    }

    @Test
    void aClaimedNumberIsNotTold() {
        var worker = persons.claimed(TestPersons.Y_TY);
        var officer = browsers.open().signIn(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()));

        assertThat(find(officer, worker.details().citizenId().digits()).text())
                .contains("Chưa có ai trong sổ mang số này");
    }

    @Test
    void aWrongNumberIsSaidAtItsField() {
        var officer = browsers.open().signIn(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()));
        var page = find(officer, "0991998887");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().getElementById("so-giay-to-error").text()).contains("đủ 12 chữ số");
    }

    private Browser.Form answer(UUID person) {
        var page = browsers.open()
                .signIn(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()))
                .get("/quan-ly/nguoi-lao-dong/hoi-xa");
        var item = page.document()
                .select("li.panel:has(a[href*='" + person + "']) form")
                .attr("action");
        return page.form(item);
    }

    private static Browser.Page find(Browser browser, String number) {
        return browser.get("/quan-ly/nguoi-lao-dong/tim-so")
                .form("/quan-ly/nguoi-lao-dong/tim-so")
                .set("so-giay-to", number)
                .submit();
    }

    private long readings(UUID person) {
        return persons.as(
                Actor.VISITOR,
                () -> jdbc.sql("SELECT count(*) FROM access.audit_read WHERE subject_id = ? AND kind = 'identifier'")
                        .param(person)
                        .query(Long.class)
                        .single());
    }
}
