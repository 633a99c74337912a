package vn.cauviec.reference.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Role;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.reference.RoadEstimate;
import vn.cauviec.reference.Roads;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitLevel;
import vn.cauviec.reference.Units;

/** Officers state how long roads are. Each test takes communes of its own. */
@CauViecTest
class RoadsWebTest {
    private static final String ADDRESS = "/quan-ly/danh-muc/duong-bo";

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Roads roads;

    @Autowired
    Units units;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SystemWork work;

    @Autowired
    PlatformTransactionManager transactions;

    Browser browser;

    @BeforeEach
    void aConsultantSignsIn() {
        browser = browsers.open().signIn(accounts.staff(Role.CONSULTANT));
    }

    @Test
    void whatAnOfficerStatesIsUsedOnEveryNodeInPlaceOfTheEstimateUntilItIsTakenBack() throws InterruptedException {
        var one = commune(0);
        var other = commune(1);
        var estimate = roads.estimate(one.id(), other.id(), clock.today()).orElseThrow();
        var looked = look(one, other);
        assertThat(looked.text()).contains("(ước tính)");

        var saved = looked.form(ADDRESS + "/ghi")
                .set("km", "68,5")
                .set("phut", "165")
                .set("nguon", "đã đi và đo")
                .submit();

        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text())
                .contains("Đã ghi", "69 km đường bộ, 2 giờ 45 phút", "đã đi và đo")
                .doesNotContain("(ước tính)");
        awaitEstimate(one, other, new RoadEstimate(68_500, 165, true));
        assertThat(audited("ROAD_STATED")).isPositive();

        var list = browser.get(ADDRESS + "?q=" + encoded(one.pathText()));
        var takeBack =
                list.form(list.document().selectFirst("form[action$=/rut-lai]").attr("action"));
        assertThat(takeBack.submit().text()).contains("Đã rút lại");
        awaitEstimate(one, other, estimate);
        assertThat(audited("ROAD_TAKEN_BACK")).isPositive();
        assertThat(look(one, other).text()).contains("Đã ghi trước đây", "Hết dùng từ");
        assertThat(takeBack.submit().text()).contains("đã được thay hoặc rút lại từ trước");
    }

    @Test
    void theSecondOfTwoOfficersIsToldAndNothingIsLost() {
        var one = commune(2);
        var other = commune(3);
        var colleague = browsers.open().signIn(accounts.staff(Role.DEPARTMENT_OFFICER));
        var mine = look(one, other);
        var theirs = colleague.get(address(one, other));

        theirs.form(ADDRESS + "/ghi")
                .set("km", "20")
                .set("phut", "40")
                .set("nguon", "hồ sơ tuyến đường")
                .submit();
        var told = mine.form(ADDRESS + "/ghi")
                .set("km", "22")
                .set("phut", "45")
                .set("nguon", "đã đi")
                .submit();

        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("Có người vừa ghi", "20 km đường bộ, 40 phút");
        assertThat(told.form(ADDRESS + "/ghi").value("km")).isEqualTo("22");
        assertThat(told.form(ADDRESS + "/ghi").value("nguon")).isEqualTo("đã đi");

        var again = told.form(ADDRESS + "/ghi").submit();
        assertThat(again.text()).contains("22 km đường bộ, 45 phút", "hồ sơ tuyến đường", "Hết dùng từ");

        var late = theirs.form(ADDRESS + "/ghi")
                .set("km", "9")
                .set("phut", "9")
                .set("nguon", "x")
                .submit();
        assertThat(late.status()).isEqualTo(409);
        assertThat(count(one, other)).as("nothing is deleted").isEqualTo(2);
    }

    @Test
    void whatIsWrongIsToldAtItsFieldAndNothingTypedIsLost() {
        var looked = look(commune(4), commune(5));

        var wrong = looked.form(ADDRESS + "/ghi")
                .set("km", "xa")
                .set("phut", "0")
                .set("nguon", " ")
                .submit();

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.document().select("#km-error, #phut-error, #nguon-error"))
                .hasSize(3);
        assertThat(wrong.form(ADDRESS + "/ghi").value("km")).isEqualTo("xa");
        assertThat(looked.form(ADDRESS + "/ghi")
                        .set("km", "60")
                        .set("phut", "20")
                        .set("nguon", "x")
                        .submit()
                        .text())
                .contains("nhanh hơn 100 km/giờ");
        assertThat(count(commune(4), commune(5))).isZero();
    }

    @Test
    void unitsAreFoundByTheirNamesWithoutAScriptAndAskedForWhereTheyAreNotKnown() {
        assertThat(browser.get(ADDRESS + "?tu=" + encoded("Nơi Không Có") + "&den=")
                        .document()
                        .select("#tu-error, #den-error"))
                .hasSize(2);
        var one = commune(0);
        var same = encoded(one.pathText());
        assertThat(browser.get(ADDRESS + "?tu=" + same + "&den=" + same).text()).contains("Hãy chọn hai nơi khác nhau");
        assertThat(browser.get(ADDRESS + "?tu=" + same + "&den="
                                + encoded(commune(1).pathText()))
                        .text())
                .contains("Hiện đang dùng");
    }

    @Test
    void theListIsSearchedAndKeptAsAFileThatNoSpreadsheetTakesForFormulas() {
        var one = commune(6);
        look(one, commune(7))
                .form(ADDRESS + "/ghi")
                .set("km", "12")
                .set("phut", "25")
                .set("nguon", "=1+1")
                .submit();

        assertThat(browser.get(ADDRESS + "?q=" + encoded(one.pathText()))
                        .document()
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(browser.get(ADDRESS + "?q=" + encoded("không có")).text()).contains("Không tìm thấy");
        var file = browser.get(ADDRESS + ".csv?q=" + encoded(one.pathText()));
        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.body()).startsWith("\uFEFFtu,den,km,phut,nguon").contains(",12,25,'=1+1,");
    }

    @Test
    void onlyOfficersOfTheProvinceStateRoads() {
        for (var role : List.of(Role.MODERATOR, Role.DEPARTMENT_HEAD)) {
            assertThat(browsers.open().signIn(accounts.staff(role)).get(ADDRESS).status())
                    .as(role.name())
                    .isEqualTo(403);
        }
        assertThat(browser.ask("POST", ADDRESS + "/" + UUID.randomUUID() + "/rut-lai")
                        .status())
                .isIn(403, 404);
    }

    private Browser.Page look(Unit one, Unit other) {
        var page = browser.get(address(one, other));
        assertThat(page.status()).isEqualTo(200);
        return page;
    }

    private static String address(Unit one, Unit other) {
        return ADDRESS + "?tu=" + encoded(one.pathText()) + "&tu-id=" + one.id().value() + "&den="
                + encoded(other.pathText()) + "&den-id=" + other.id().value();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Unit commune(int number) {
        LocalDate today = clock.today();
        return units.listCommunesWithin(units.home(today).id(), today).stream()
                .flatMap(id -> units.find(id, today).stream())
                .filter(unit -> unit.level() == UnitLevel.COMMUNE)
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    private void awaitEstimate(Unit one, Unit other, RoadEstimate wanted) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (!roads.estimate(one.id(), other.id(), clock.today())
                        .orElseThrow()
                        .equals(wanted)
                && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(roads.estimate(one.id(), other.id(), clock.today())).contains(wanted);
        assertThat(roads.estimate(other.id(), one.id(), clock.today())).contains(wanted);
    }

    private long count(Unit one, Unit other) {
        return work.call(
                "test",
                () -> jdbc.sql("""
                        SELECT count(*)
                        FROM reference.stated_road
                        WHERE from_unit_id = least(:one, :other) AND to_unit_id = greatest(:one, :other)
                        """)
                        .param("one", one.id().value())
                        .param("other", other.id().value())
                        .query(Long.class)
                        .single());
    }

    private long audited(String action) {
        var count = new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("SELECT count(*) FROM access.audit_write WHERE action = :action")
                        .param("action", action)
                        .query(Long.class)
                        .single());
        return count == null ? 0 : count;
    }
}
