package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.cauviec.TestVacancies.as;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestDatabase;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.vacancies.VacancyStatus;

@CauViecTest
class AdRisksDbTest {
    private static final String OWN_WORDS = """
            Xưởng chúng tôi đóng bàn ghế gỗ pơ mu cho các nhà nghỉ ở trong tỉnh. Thợ cưa xẻ theo số đo có sẵn, đục mộng, lắp ráp, \
            đánh giấy ráp rồi phủ dầu ba lượt. Người mới có bác thợ cả kèm hai tháng đầu, tiền công vẫn trả đủ. Xưởng có máy hút bụi, \
            mỗi người được phát khẩu trang và găng tay. Sáng thứ Bảy cả xưởng dọn dẹp, chiều nghỉ.""";

    private static final String OTHER_WORDS = """
            Hợp tác xã thu mua lá chè tươi của bà con trong bản rồi sao, vò, sấy tại chỗ. Người làm đứng máy vò, canh lửa lò sao, sàng \
            bụi, cân và đóng gói. Mùa chè từ tháng Ba đến tháng Mười làm hai ca, mùa đông nghỉ luân phiên hưởng một nửa công. Ai nhà xa \
            ở lại nhà tập thể, có bếp chung. Mỗi năm hợp tác xã chia thêm theo số công.""";

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    TestVacancies vacancies;

    @Autowired
    VacancyQueries queries;

    @Autowired
    ApproveVacancy approve;

    @Autowired
    AdListQueries lists;

    @Autowired
    TraceOldAds traceOldAds;

    @Autowired
    DatabaseCredentials credentials;

    @Test
    void aTextThatAnotherCompanyPublishedBeforeIsToldToTheModeratorAndToItsEmployer() {
        var first = employers.verified("Công ty Đồ Gỗ Viết Trước");
        var copier = employers.verified("Công ty Đồ Gỗ Chép Lại");
        vacancies.published(first, ad("Thợ mộc xưởng pơ mu", OWN_WORDS));

        var copy = vacancies.submitted(copier, ad("Thợ mộc lành nghề", OWN_WORDS.replace("hai tháng", "ba tháng")));

        assertThat(risks(copy)).containsExactly("COPIED Thợ mộc xưởng pơ mu|Công ty Đồ Gỗ Viết Trước");
        assertThat(as(head(copier), () -> queries.getOwn(head(copier), copy)).risks())
                .hasSize(1);
    }

    @Test
    void theOneWhoWroteItFirstIsNotBlamedAndNeitherIsABranchOfTheSameCompany() {
        var first = employers.verified("Hợp tác xã Chè Có Hai Xưởng");
        var original = vacancies.published(first, ad("Thợ sao chè xưởng một", OTHER_WORDS));
        var branch = vacancies.submitted(first, ad("Thợ sao chè xưởng hai", OTHER_WORDS));
        vacancies.submitted(employers.verified("Hợp tác xã Chè Đến Sau"), ad("Thợ sao chè", OTHER_WORDS));

        assertThat(risks(original)).isEmpty();
        assertThat(risks(branch)).isEmpty();
    }

    @Test
    void oneNumberInAdsOfSeveralCompaniesIsToldFromTheThirdCompanyOn() {
        var text = "Phụ bếp quán ăn, rửa rau, dọn bàn. Gọi 0912.999.123 để hẹn gặp.";
        for (var name : List.of("Quán Cơm Một Số", "Quán Phở Một Số")) {
            var id = vacancies.published(employers.verified(name), ad("Phụ bếp", text));
            assertThat(risks(id)).isEmpty();
        }

        var third = vacancies.submitted(employers.verified("Quán Lẩu Một Số"), ad("Phụ bếp", text));

        assertThat(risks(third)).containsExactly("PHONE 0912 999 123|2");
    }

    @Test
    void anAdWithARiskIsApprovedOnlyForAReasonWhichStandsInItsHistory() {
        var words = OWN_WORDS.replace("gỗ", "tre").replace("cưa xẻ", "chẻ nan").replace("thợ cả", "nghệ nhân");
        vacancies.published(employers.verified("Hợp tác xã Tre Viết Trước"), ad("Thợ đan tre", words));
        var copy = vacancies.submitted(employers.verified("Hợp tác xã Tre Liên Kết"), ad("Thợ đan", words));
        var moderator = moderator();
        int version = view(copy).version();

        assertThat(as(moderator, () -> approve.run(moderator, copy, version, "")))
                .isInstanceOf(ApproveVacancy.Outcome.ReasonNeeded.class);
        assertThat(as(moderator, () -> approve.run(moderator, copy, version, "Hai hợp tác xã cùng một liên hiệp")))
                .isEqualTo(new ApproveVacancy.Outcome.Approved());

        assertThat(view(copy).status()).isEqualTo(VacancyStatus.PUBLISHED);
        assertThat(view(copy).history().getFirst().reason()).isEqualTo("Hai hợp tác xã cùng một liên hiệp");
    }

    @Test
    void theQueueNamesTheRulesThatAnAdRunsInto() {
        var ad = vacancies.submitted(
                employers.verified("Quán Ăn Chỉ Nhắn Tin"),
                explained(
                        "Phục vụ bàn chỉ nhắn tin",
                        "Bưng bê, dọn bàn, lau nhà. Ai quan tâm inbox để biết thêm chi tiết.",
                        "Chủ quán không dùng điện thoại bàn"));
        var moderator = moderator();
        var listing = new AdListing("Phục vụ bàn chỉ nhắn tin", AdOrder.WAITING, false, 1);

        var rows = as(moderator, () -> lists.listForModerators(moderator, QueueFilter.FLAGGED, listing))
                .rows();

        assertThat(rows).extracting(AdRow::id, AdRow::flags).containsExactly(tuple(ad, List.of("CHAT")));
    }

    @Test
    void adsFromBeforeTheTracesAreLookedThroughByNight() {
        var ad = vacancies.submitted(
                employers.verified("Công ty Tin Cũ"), ad("Lái xe nâng", "Lái xe nâng trong kho, gọi 0912 777 456."));
        owner().sql("DELETE FROM vacancies.ad_trace WHERE vacancy_id = ?")
                .param(ad)
                .update();
        owner().sql("UPDATE vacancies.vacancy SET traced = false WHERE id = ?")
                .param(ad)
                .update();

        traceOldAds.run();

        assertThat(owner().sql("SELECT value FROM vacancies.ad_trace WHERE vacancy_id = ? AND kind = 'PHONE'")
                        .param(ad)
                        .query(String.class)
                        .list())
                .containsExactly("+84912777456");
    }

    private static TypedAd ad(String title, String description) {
        return explained(title, description, "");
    }

    private static TypedAd explained(String title, String description, String wordingReason) {
        return new TypedAd(
                title,
                description,
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                "7 triệu",
                "",
                "FULL_TIME",
                "2",
                "30/06/2023",
                wordingReason);
    }

    private List<String> risks(UUID ad) {
        return view(ad).risks().stream()
                .map(risk ->
                        risk.key().substring("vacancies.risk.".length()) + " " + String.join("|", risk.arguments()))
                .toList();
    }

    private VacancyView view(UUID ad) {
        var moderator = moderator();
        return as(moderator, () -> queries.getForModerator(moderator, ad));
    }

    private Actor moderator() {
        return accounts.actor(accounts.staff(Role.MODERATOR));
    }

    private Actor head(Employers.Card employer) {
        return accounts.actor(employers.head(employer));
    }

    private JdbcClient owner() {
        return TestDatabase.owner(credentials);
    }
}
