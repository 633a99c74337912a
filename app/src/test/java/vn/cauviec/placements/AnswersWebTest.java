package vn.cauviec.placements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestPersons;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.placements.domain.Apply;

/** Whoever applied is told what the employer answers. */
@CauViecTest
class AnswersWebTest {
    @Autowired
    TestAccounts accounts;

    @Autowired
    TestPersons persons;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies vacancies;

    @Autowired
    Apply apply;

    @Autowired
    Browser.Factory browsers;

    @Test
    void anInvitationIsToldToWhoeverAppliedAndToNobodyElse() {
        var company = employers.verified("Công ty Mời Người Đã Nộp");
        var invited = persons.claimed(TestPersons.Y_TY);
        var other = persons.claimed(TestPersons.Y_TY);
        var application = apply(invited, vacancies.published(company, "Thợ rèn dao"));

        answer(company, application, "moi", "Mời chị đến xưởng lúc 8 giờ sáng thứ Hai.");

        assertThat(noticesOf(invited))
                .contains("Nhà tuyển dụng mời bạn", "Công ty Mời Người Đã Nộp", "Thợ rèn dao", "8 giờ sáng thứ Hai");
        assertThat(noticesOf(other)).doesNotContain("Thợ rèn dao");
    }

    @Test
    void aSecondPressTellsNothingMore() {
        var company = employers.verified("Công ty Bấm Mời Hai Lần");
        var worker = persons.claimed(TestPersons.Y_TY);
        var application = apply(worker, vacancies.published(company, "Thợ khảm bạc"));

        answer(company, application, "moi", "Mời anh đến gặp.");
        answer(company, application, "moi", "Mời anh đến gặp.");

        assertThat(noticesOf(worker).split("Thợ khảm bạc", -1)).hasSize(2);
    }

    private UUID apply(TestPersons.Worker worker, UUID vacancy) {
        var actor = accounts.actor(worker.account());
        return ((Apply.Outcome.Sent) persons.as(actor, () -> apply.run(actor, vacancy, "", "thử"))).applicationId();
    }

    private void answer(Employers.Card company, UUID application, String way, String words) {
        var head = browsers.open().signIn(employers.head(company));
        var csrf = head.get("/nha-tuyen-dung").document().selectFirst("input[name=_csrf]");
        head.post(
                "/nha-tuyen-dung/ung-tuyen/" + application + "/tra-loi",
                java.util.Map.of("_csrf", csrf == null ? "" : csrf.val(), "cach", way, "noi-dung", words));
    }

    private String noticesOf(TestPersons.Worker worker) {
        return browsers.open()
                .signIn(worker.account())
                .get("/tai-khoan/thong-bao")
                .text();
    }
}
