package vn.cauviec.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.kernel.Role;
import vn.cauviec.reference.Units;

@CauViecTest
class OfficeWebTest {
    @Autowired
    TestAccounts accounts;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    Units units;

    @Test
    void anOfficerReadsInWhichRoleAndWhereTheWorkIs() {
        var commune = units.listByName("Xã Y Tý", LocalDate.of(2023, 6, 14)).getFirst();
        var officer = accounts.staff(Role.COMMUNE_OFFICER, commune.id().value());

        var office = browsers.open().signIn(officer).get("/quan-ly");

        assertThat(office.status()).isEqualTo(200);
        assertThat(office.document().selectFirst(".page-head p").text())
                .isEqualTo("Cán bộ xã · Xã Y Tý, huyện Bát Xát, tỉnh Lào Cai");
    }

    @Test
    void workersHaveNoOffice() {
        assertThat(browsers.open().signIn(accounts.worker()).get("/quan-ly").status())
                .isEqualTo(403);
    }
}
