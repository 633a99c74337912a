package vn.cauviec.placements;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cauviec.TestJobs.await;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestPersons;
import vn.cauviec.TestVacancies;
import vn.cauviec.employers.Employers;
import vn.cauviec.employers.domain.DecideOnEmployer;
import vn.cauviec.employers.domain.DecideOnEmployer.Finding;
import vn.cauviec.employers.domain.EmployerQueries;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Role;
import vn.cauviec.placements.domain.Apply;
import vn.cauviec.reference.Roads;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;
import vn.cauviec.reference.domain.EndStatedRoad;
import vn.cauviec.reference.domain.StateRoad;
import vn.cauviec.reference.domain.StatedRoad.Pair;
import vn.cauviec.vacancies.domain.TypedAd;

/** An employer is told how many people near by look for such work, and never who. Each test has a group of occupations of its own. */
@CauViecTest
class PeopleNearbyWebTest {
    private static final String LABEL = "Người đang tìm việc như thế này ở trong vòng 1 giờ đường bộ (ước tính)";

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
    StateRoad state;

    @Autowired
    EndStatedRoad end;

    @Autowired
    Roads roads;

    @Autowired
    Units units;

    @Autowired
    BusinessClock clock;

    @Autowired
    EmployerQueries queries;

    @Autowired
    DecideOnEmployer decide;

    @Autowired
    Browser.Factory browsers;

    UnitId work;
    UnitId near;
    Employers.Card company;

    @BeforeEach
    void aVerifiedCompany() {
        work = commune("Thị trấn Tằng Loỏng");
        near = commune("Xã Gia Phú");
        company = employers.verified("Công ty Tìm Người Gần");
    }

    @Test
    void fewerThanFiveAreNeverToldAndMoreAreRoundedDownToFives() {
        var ad = published(company, "7317");
        assertThat(told(company, ad)).isEqualTo("dưới 5");

        apply(4, near, published(company, "7317"));
        assertThat(told(company, ad)).isEqualTo("dưới 5");

        apply(3, near, published(company, "7318"));
        assertThat(told(company, ad))
                .as("seven, by the group of the occupation")
                .isEqualTo("ít nhất 5");
    }

    @Test
    void whoLivesOutsideTheHourOrLooksForOtherWorkIsNotCounted() {
        var ad = published(company, "7221");
        var same = published(company, "7221");

        apply(6, TestPersons.Y_TY, same);
        apply(6, near, published(company, "7515"));

        assertThat(told(company, ad)).isEqualTo("dưới 5");
    }

    @Test
    void ofSeveralPlacesTheNearestCounts() {
        apply(6, near, published(company, "7126"));
        var places = new String[] {
            units.get(TestPersons.Y_TY).pathText(), units.get(work).pathText()
        };

        assertThat(told(company, published(company, "7126", places[0]))).isEqualTo("dưới 5");
        assertThat(told(company, published(company, "7126", places))).isEqualTo("ít nhất 5");
    }

    @Test
    void whatAnOfficerStatesOfARoadMovesPeopleOutOfTheHourAndBackIn() {
        var ad = published(company, "7531");
        apply(6, near, published(company, "7531"));
        assertThat(told(company, ad)).isEqualTo("ít nhất 5");

        var officer = accounts.actor(accounts.staff(Role.DEPARTMENT_OFFICER));
        var statement = new StateRoad.Statement(Pair.of(work, near), 12_000, 75, "sạt lở, phải đi vòng");
        var stated = (StateRoad.Outcome.Stated) persons.as(officer, () -> state.run(officer, statement, null));
        await(() -> minutes() == 75);
        assertThat(told(company, ad)).isEqualTo("dưới 5");

        persons.as(officer, () -> end.run(officer, stated.id()));
        await(() -> minutes() < 60);
        assertThat(told(company, ad)).isEqualTo("ít nhất 5");
    }

    @Test
    void whoTookTheApplicationBackLooksForItNoMore() {
        var ad = published(company, "8131");
        var wanted = published(company, "8131");
        apply(4, near, wanted);
        var withdrawn = persons.claimed(near);
        var actor = accounts.actor(withdrawn.account());
        persons.as(actor, () -> apply.run(actor, wanted, "", "thử"));
        assertThat(told(company, ad)).isEqualTo("ít nhất 5");

        var mine = browsers.open().signIn(withdrawn.account()).get("/ca-nhan/ung-tuyen");
        mine.form(mine.document().selectFirst("form[action$=/rut]").attr("action"))
                .submit();
        assertThat(told(company, ad)).isEqualTo("dưới 5");
    }

    @Test
    void aCompanyThatIsNotVerifiedAnyMoreIsToldNothing() {
        var ad = published(company, "7411");
        apply(6, near, published(employers.verified("Công ty Cùng Nghề"), "7411"));
        assertThat(told(company, ad)).isEqualTo("ít nhất 5");

        var moderator = accounts.actor(accounts.staff(Role.MODERATOR));
        int version = queries.find(company.id()).orElseThrow().version();
        TestVacancies.as(
                moderator,
                () -> decide.run(
                        moderator, company.id(), version, new Finding.Refusal("Không tìm thấy ở địa chỉ đã khai.")));

        assertThat(figures(company, ad)).doesNotContain(LABEL);
    }

    private int minutes() {
        return roads.estimate(work, near, clock.today()).orElseThrow().minutes();
    }

    private UUID published(Employers.Card employer, String occupation) {
        return published(employer, occupation, units.get(work).pathText());
    }

    private UUID published(Employers.Card employer, String occupation, String... places) {
        var ad = TestVacancies.adAt("Thợ gần nhà " + occupation, places);
        return vacancies.published(
                employer,
                new TypedAd(
                        ad.title(),
                        ad.description(),
                        ad.requirements(),
                        ad.benefits(),
                        occupation,
                        occupation,
                        "",
                        ad.place(),
                        ad.workplace(),
                        ad.furtherPlaces(),
                        ad.wage(),
                        ad.wageNote(),
                        ad.employmentType(),
                        ad.openings(),
                        ad.deadline(),
                        ad.wordingReason()));
    }

    private void apply(int people, UnitId commune, UUID vacancy) {
        Stream.generate(() -> persons.claimed(commune)).limit(people).forEach(worker -> {
            var actor = accounts.actor(worker.account());
            assertThat(persons.as(actor, () -> apply.run(actor, vacancy, "", "thử")))
                    .isInstanceOf(Apply.Outcome.Sent.class);
        });
    }

    private String told(Employers.Card employer, UUID ad) {
        var page = browsers.open().signIn(employers.head(employer)).get("/nha-tuyen-dung/tin/" + ad);
        var label = page.document().select("#so-lieu dt").stream()
                .filter(term -> term.text().equals(LABEL))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.text()));
        return label.nextElementSibling().text();
    }

    private List<String> figures(Employers.Card employer, UUID ad) {
        return browsers.open()
                .signIn(employers.head(employer))
                .get("/nha-tuyen-dung/tin/" + ad)
                .document()
                .select("#so-lieu dt")
                .eachText();
    }

    private UnitId commune(String name) {
        return units.listByName(name, clock.today()).getFirst().id();
    }
}
