package vn.cauviec.vacancies.api;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.TestVacancies.as;
import static vn.cauviec.vacancies.api.Program.ad;
import static vn.cauviec.vacancies.api.Program.stopped;
import static vn.cauviec.vacancies.api.Program.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.StatedConditions;
import vn.cauviec.vacancies.domain.ApproveVacancy;
import vn.cauviec.vacancies.domain.DecideOnChange;
import vn.cauviec.vacancies.domain.MakeProviderKey;
import vn.cauviec.vacancies.domain.StopReason;
import vn.cauviec.vacancies.domain.StopVacancy;
import vn.cauviec.vacancies.domain.VacancyQueries;

/** What a provider's program hands in and is told. Each test has a provider of its own. */
@CauViecTest
class ProviderApiWebTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    MakeProviderKey makeKey;

    @Autowired
    ApproveVacancy approve;

    @Autowired
    StopVacancy stop;

    @Autowired
    DecideOnChange decide;

    @Autowired
    VacancyQueries vacancies;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    Environment environment;

    Employers.Card company;
    Actor moderator;
    String tax;
    Program program;

    @BeforeEach
    void aProviderWithAKey() {
        company = employers.verified("Công ty May Cốc San");
        tax = company.taxCode();
        moderator = accounts.actor(accounts.staff(Role.MODERATOR));
        program = program("Cổng việc làm " + NUMBER.incrementAndGet());
    }

    @Test
    void anAdIsHandedInApprovedByAModeratorAndPublic() {
        var title = "Thợ may mẫu " + UUID.randomUUID();
        var answer = program.deliver(ad("A-1", tax, title));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.outcomes()).containsExactly("NEW");
        assertThat(answer.receipt(0).path("message").asString()).isEqualTo("Đã nhận; chờ kiểm duyệt viên.");
        assertThat(answer.receipt(0).path("ad").path("status").asString()).isEqualTo("WAITING");
        assertThat(answer.receipt(0).path("ad").has("url")).isFalse();

        approve(id(answer, 0));

        var again = program.deliver(ad("A-1", tax, title));
        assertThat(again.outcomes()).containsExactly("UNCHANGED");
        assertThat(again.receipt(0).path("ad").path("status").asString()).isEqualTo("PUBLISHED");
        assertThat(again.receipt(0).path("ad").path("digest"))
                .isEqualTo(answer.receipt(0).path("ad").path("digest"));
        var url = again.receipt(0).path("ad").path("url").asString();
        assertThat(browsers.open().get(url.substring(url.indexOf("/viec-lam/"))).text())
                .contains(title, company.name());
    }

    @Test
    void furtherPlacesAreAListOfNamesAndCodes() {
        var answer = program.deliver(
                with(ad("A-1", tax, "Thợ dệt ba nơi"), "further_places", List.of("082", "Phường Sa Pa, thị xã Sa Pa")),
                with(ad("A-2", tax, "Thợ dệt hai nơi"), "further_places", "Sa Pa"),
                with(ad("A-3", tax, "Thợ dệt đâu đó"), "further_places", List.of("Sa Pa", "Xứ sở thần tiên")));

        assertThat(answer.outcomes()).containsExactly("NEW", "WRONG", "WRONG");
        assertThat(as(moderator, () -> vacancies.getForModerator(moderator, id(answer, 0)))
                        .furtherPlaces())
                .containsExactly("Huyện Bát Xát, tỉnh Lào Cai", "Phường Sa Pa, thị xã Sa Pa, tỉnh Lào Cai");
        assertThat(answer.problems(1)).containsExactly("further_places notTexts");
        assertThat(answer.problems(2)).containsExactly("further_places furtherNotFound");
    }

    @Test
    void goodAdsGoInAndWrongOnesAreToldEachAtItsPlace() {
        var answer = program.deliver(
                ad("A-1", tax, "Thợ dệt"),
                with(ad("A-2", tax, ""), "openings", "nhiều"),
                with(ad("A-3", tax, "Thợ nhuộm"), "wage", "thoả thuận"),
                ad("A-1", tax, "Thợ dệt hai"));

        assertThat(answer.outcomes()).containsExactly("NEW", "WRONG", "WRONG", "WRONG");
        assertThat(answer.problems(1)).containsExactly("openings openings", "title titleMissing");
        assertThat(answer.problems(2)).containsExactly("wage wageOrReason");
        assertThat(answer.problems(3)).containsExactly("reference repeated");
        assertThat(answer.receipt(3).path("problems").path(0).path("message").asString())
                .isEqualTo("Mã tin này đã có ở tin thứ 1 của lần gửi. Mỗi tin cần một mã riêng.");
        assertThat(answer.json().path("delivery").path("counts").toString())
                .isEqualTo("{\"new\":1,\"changed\":0,\"proposed\":0,\"unchanged\":0,\"stopped\":0,\"wrong\":3}");
    }

    @Test
    void conditionsAreStatedByAProgramTooAndAWrongOneIsToldAtItsField() {
        var marked = with(
                with(with(ad("A-1", tax, "Thợ đan lưới"), "remote_work", "FULLY"), "experience_months", 0),
                "offers",
                List.of("HOUSING", "MINORITY_LANGUAGE"));
        var answer = program.deliver(
                marked,
                with(ad("A-2", tax, "Thợ vá lưới"), "offers", List.of("POOL")),
                with(ad("A-3", tax, "Thợ kéo lưới"), "experience_months", 999),
                with(ad("A-4", tax, "Thợ phơi lưới"), "remote_work", "ở nhà máy"),
                with(ad("A-5", tax, "Thợ cuốn lưới"), "offers", List.of(7)));

        assertThat(answer.outcomes()).containsExactly("NEW", "WRONG", "WRONG", "WRONG", "WRONG");
        assertThat(answer.problems(1)).containsExactly("offers offers");
        assertThat(answer.problems(2)).containsExactly("experience_months experience");
        assertThat(answer.problems(3)).containsExactly("remote_work homeWork");
        assertThat(answer.problems(4)).containsExactly("offers notText");
        assertThat(vacancies.getForModerator(moderator, id(answer, 0)).content().conditions())
                .isEqualTo(new StatedConditions(
                        StatedConditions.HomeWork.FULLY,
                        0,
                        Set.of(StatedConditions.Offer.HOUSING, StatedConditions.Offer.MINORITY_LANGUAGE)));
        assertThat(program.deliver(marked).outcomes()).containsExactly("UNCHANGED");
        assertThat(program.deliver(with(marked, "offers", List.of("HOUSING"))).outcomes())
                .containsExactly("CHANGED");
    }

    @Test
    void aChangeOfADraftChangesItAndAChangeOfAPublicAdIsProposed() {
        var first = program.deliver(ad("A-1", tax, "Thợ là"));
        assertThat(program.deliver(ad("A-1", tax, "Thợ là hơi")).outcomes()).containsExactly("CHANGED");
        approve(id(first, 0));

        var proposed = program.deliver(ad("A-1", tax, "Thợ là hơi ca đêm"));

        assertThat(proposed.outcomes()).containsExactly("PROPOSED");
        assertThat(proposed.receipt(0).path("ad").path("change").asString()).isEqualTo("WAITING");
        assertThat(program.deliver(ad("A-1", tax, "Thợ là hơi ca đêm")).outcomes())
                .containsExactly("UNCHANGED");
        refuseChange(id(first, 0), "Hãy ghi rõ phụ cấp ca đêm.");
        var held = program.get(ProviderApi.ADS).json().path("ads").path(0);
        assertThat(held.path("status").asString()).isEqualTo("PUBLISHED");
        assertThat(held.path("change").asString()).isEqualTo("REFUSED");
        assertThat(held.path("words").asString()).isEqualTo("Hãy ghi rõ phụ cấp ca đêm.");
    }

    @Test
    void anAdThatHasEndedIsStoppedForGood() {
        var first = program.deliver(ad("A-1", tax, "Thợ thêu"), ad("A-2", tax, "Thợ đính cúc"));
        approve(id(first, 0));

        var answer = program.deliver(stopped("A-1"), stopped("A-9"));

        assertThat(answer.outcomes()).containsExactly("STOPPED", "WRONG");
        assertThat(answer.problems(1)).containsExactly("reference notHeld");
        assertThat(answer.receipt(0).path("ad").path("reason").asString()).isEqualTo("ASKED_BY_PROVIDER");
        assertThat(program.deliver(stopped("A-1")).outcomes()).containsExactly("UNCHANGED");
        assertThat(program.delete("A-2").outcomes()).containsExactly("STOPPED");
        assertThat(program.delete("A-2").outcomes()).containsExactly("UNCHANGED");
        assertThat(program.delete("A-9").status()).isEqualTo(404);
        assertThat(program.deliver(ad("A-1", tax, "Thợ thêu")).problems(0)).containsExactly("reference STOPPED");
    }

    @Test
    void anAdThatAModeratorStoppedStaysStoppedWhateverIsHandedInAgain() {
        var first = program.deliver(ad("A-1", tax, "Thợ cắt vải"));
        as(moderator, () -> {
            stop.run(moderator, id(first, 0), StopReason.AGAINST_THE_RULES, "");
            return true;
        });

        var again = program.deliver(ad("A-1", tax, "Thợ cắt vải"));

        assertThat(again.outcomes()).containsExactly("UNCHANGED");
        assertThat(again.receipt(0).path("ad").path("status").asString()).isEqualTo("STOPPED");
        assertThat(again.receipt(0).path("ad").path("reason").asString()).isEqualTo("AGAINST_THE_RULES");
        assertThat(program.deliver(ad("A-1", tax, "Thợ cắt vải hai")).problems(0))
                .containsExactly("reference STOPPED");
    }

    @Test
    void nobodySeesOrStopsTheAdsOfAnotherProvider() {
        var first = program.deliver(ad("A-1", tax, "Thợ vắt sổ"));
        var other = program("Nguồn khác " + NUMBER.incrementAndGet());

        assertThat(other.delete("A-1").status()).isEqualTo(404);
        assertThat(other.deliver(stopped("A-1")).outcomes()).containsExactly("WRONG");
        assertThat(other.get(ProviderApi.ADS).json().path("ads")).isEmpty();
        var delivery = first.json().path("delivery").path("id").asString();
        assertThat(other.get(ProviderApi.DELIVERIES + "/" + delivery).status()).isEqualTo(404);
        assertThat(program.get(ProviderApi.DELIVERIES + "/" + delivery).outcomes())
                .containsExactly("NEW");
        assertThat(other.deliver(ad("A-1", tax, "Thợ vắt sổ ca ngày")).outcomes())
                .as("the same reference of another provider is another ad")
                .containsExactly("NEW");
        assertThat(program.deliver(ad("A-1", tax, "Thợ vắt sổ")).outcomes()).containsExactly("UNCHANGED");
    }

    @Test
    void everythingHeldIsListedPageByPageInAStableOrderWithItsMark() {
        var ads = new ArrayList<Map<String, Object>>();
        for (int number = 1; number <= 5; number++) {
            ads.add(ad("R-" + number, tax, "Thợ số " + number));
        }
        var delivered = program.deliver(ads.reversed());

        var first = program.get(ProviderApi.ADS + "?limit=2");
        var seen = new ArrayList<>(references(first));
        var cursor = first.json().path("cursor").asString();
        while (!cursor.isEmpty()) {
            var next = program.get(ProviderApi.ADS + "?limit=2&cursor=" + cursor);
            seen.addAll(references(next));
            cursor = next.json().path("cursor").asString("");
        }

        assertThat(seen).containsExactly("R-1", "R-2", "R-3", "R-4", "R-5");
        assertThat(first.json().path("ads").path(0).path("digest"))
                .isEqualTo(delivered.receipt(4).path("ad").path("digest"));
        assertThat(program.ask("GET", ProviderApi.ADS + "?limit=2", "", Map.of("If-None-Match", first.header("etag")))
                        .status())
                .isEqualTo(304);
        assertThat(program.get(ProviderApi.ADS + "?cursor=???").status()).isEqualTo(400);
    }

    @Test
    void receiptsStayReadable() {
        program.deliver(ad("A-1", tax, "Thợ ủi"));
        var second = program.deliver(with(ad("A-2", tax, "Thợ gấp"), "deadline", "30.02.2023"));

        var list = program.get(ProviderApi.DELIVERIES + "?limit=1");
        assertThat(list.json().path("deliveries").path(0).path("id"))
                .isEqualTo(second.json().path("delivery").path("id"));
        var cursor = list.json().path("cursor").asString();
        assertThat(program.get(ProviderApi.DELIVERIES + "?limit=1&cursor=" + cursor)
                        .json()
                        .path("deliveries")
                        .path(0)
                        .path("counts")
                        .path("new")
                        .asInt())
                .isEqualTo(1);
        var receipts = program.get(ProviderApi.DELIVERIES + "/"
                + second.json().path("delivery").path("id").asString());
        assertThat(receipts.problems(0)).containsExactly("deadline NO_SUCH_DAY");
    }

    @Test
    void sentencesAreInTheLanguageThatIsAccepted() {
        var english = program.ask(
                "PUT",
                ProviderApi.ADS,
                "[{\"reference\": \"A-1\", \"status\": \"gone\"}]",
                Map.of("Content-Type", "application/json", "Accept-Language", "en-GB,en;q=0.8"));

        assertThat(english.receipt(0).path("problems").path(0).path("message").asString())
                .isEqualTo("Only “active” or “stopped” is understood.");
        assertThat(english.receipt(0).path("message").asString())
                .isEqualTo("Not taken over; correct what is wrong and send it again.");
    }

    private Program program(String provider) {
        var made = as(moderator, () -> makeKey.run(moderator, provider));
        return new Program(environment, ((MakeProviderKey.Outcome.Made) made).key());
    }

    private void approve(UUID id) {
        int version = vacancies.getForModerator(moderator, id).version();
        assertThat(as(moderator, () -> approve.run(moderator, id, version, "")))
                .isEqualTo(new ApproveVacancy.Outcome.Approved());
    }

    private void refuseChange(UUID id, String reason) {
        var proposal = vacancies.getForModerator(moderator, id).findProposed().orElseThrow();
        as(
                moderator,
                () -> decide.run(
                        moderator, id, proposal.change().proposedAt(), new DecideOnChange.Decision.Refuse(reason)));
    }

    private static UUID id(Program.Answer answer, int place) {
        return UUID.fromString(answer.receipt(place).path("ad").path("id").asString());
    }

    private static List<String> references(Program.Answer answer) {
        var references = new ArrayList<String>();
        answer.json()
                .path("ads")
                .forEach(ad -> references.add(ad.path("reference").asString()));
        return references;
    }
}
