package vn.cauviec.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestPersons;
import vn.cauviec.kernel.Role;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;

@CauViecTest
class PersonListWebTest {
    /** Communes of their own, so that no other test puts a person there. */
    private static final String COMMUNE = "Xã A Mú Sung";

    @Autowired
    TestPersons persons;

    @Autowired
    TestAccounts accounts;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    Units units;

    @Test
    void theListIsSortedByGivenNameAndFilteredByBeginningsOfNames() throws IOException {
        var unit = unit();
        for (var name : List.of("Tẩn Láo Sử", "Chảo Mùi An", "Tẩn Tả Ánh", "Lò Láo Ăn")) {
            persons.registered(persons.details(name, unit, number(name)));
        }
        var browser = browsers.open().signIn(accounts.staff(Role.COMMUNE_OFFICER, unit.value()));

        assertThat(names(browser.get("/quan-ly/nguoi-lao-dong")))
                .containsExactly("Chảo Mùi An", "Tẩn Tả Ánh", "Lò Láo Ăn", "Tẩn Láo Sử");
        assertThat(names(browser.get("/quan-ly/nguoi-lao-dong?ten=t%E1%BA%A9n")))
                .containsExactly("Tẩn Tả Ánh", "Tẩn Láo Sử");
        assertThat(names(browser.get("/quan-ly/nguoi-lao-dong?ten=su"))).containsExactly("Tẩn Láo Sử");
        assertThat(names(browser.get("/quan-ly/nguoi-lao-dong?tinh-trang=chua-xac-nhan")))
                .isEmpty();
        assertThat(browser.get("/quan-ly/nguoi-lao-dong?ten=khong+co").text())
                .contains("Không có ai khớp", "tìm theo số giấy tờ");

        var workbook = browser.get("/quan-ly/nguoi-lao-dong/danh-sach.xlsx?ten=tan");
        assertThat(workbook.header("Content-Disposition")).contains("nguoi-lao-dong-2023-06-14.xlsx");
        assertThat(rows(workbook.bytes()))
                .containsExactly(
                        List.of("Họ và tên", "Năm sinh", "Giới tính", "Dân tộc", "Nơi ở", "Tình trạng"),
                        List.of("Tẩn Tả Ánh", "1999", "Nữ", "HMông", COMMUNE + ", huyện Bát Xát", "Đã xác nhận"),
                        List.of("Tẩn Láo Sử", "1999", "Nữ", "HMông", COMMUNE + ", huyện Bát Xát", "Đã xác nhận"));
    }

    @Test
    void theDepartmentFiltersByDistrict() {
        persons.registered(TestPersons.SA_PA);
        var browser = browsers.open().signIn(accounts.staff(Role.DEPARTMENT_OFFICER, TestPersons.LAO_CAI.value()));

        var page = browser.get("/quan-ly/nguoi-lao-dong?xa=thi+xa+sa+pa");

        assertThat(page.document().select("td[data-label='Nơi ở']").eachText())
                .isNotEmpty()
                .allMatch(place -> place.contains("thị xã Sa Pa"));
    }

    @Test
    void anUnknownPlaceStandingOrPageIsNamed() {
        var browser = browsers.open().signIn(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()));

        assertUnknown(browser.get("/quan-ly/nguoi-lao-dong?xa=Sa+Pang"), "“xa”");
        assertUnknown(browser.get("/quan-ly/nguoi-lao-dong?tinh-trang=chua"), "“chua-xac-nhan”");
        assertUnknown(browser.get("/quan-ly/nguoi-lao-dong?trang=9999"), "“trang”");
        assertUnknown(browser.get("/quan-ly/nguoi-lao-dong?trang=x"), "“trang”");
    }

    @Test
    void openingAPersonFromTheListAsksForThePurposeAndThenShowsIt() {
        var person = persons.registered(TestPersons.Y_TY);
        var browser = browsers.open().signIn(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()));
        var purpose = browser.get("/quan-ly/nguoi-lao-dong/" + person.personId());
        assertThat(purpose.path()).isEqualTo("/quan-ly/muc-dich");

        var page = purpose.form("/quan-ly/muc-dich").set("muc-dich", "tai-quay").submit();

        assertThat(page.path()).isEqualTo("/quan-ly/nguoi-lao-dong/" + person.personId());
        assertThat(page.text())
                .contains(
                        person.details().name().full(), person.details().phone().display())
                .contains(person.details().citizenId().masked())
                .doesNotContain(person.details().citizenId().digits());
    }

    private static void assertUnknown(Browser.Page page, String named) {
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains(named);
    }

    private UnitId unit() {
        return units.listByName(COMMUNE, java.time.LocalDate.of(2023, 6, 14))
                .getFirst()
                .id();
    }

    private static String number(String name) {
        return "099199" + "%06d".formatted(Math.floorMod(name.hashCode(), 90_000) + 900_000);
    }

    private static List<String> names(Browser.Page page) {
        return page.document().select("tbody th a").eachText();
    }

    private static List<List<String>> rows(byte[] workbook) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream().map(cell -> cell.getText()).toList())
                    .toList();
        }
    }
}
