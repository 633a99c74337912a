package vn.cauviec.employers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.kernel.TaxCode;

@CauViecTest
class RegisterWebTest {
    private static final String ADDRESS = "/nha-tuyen-dung/dang-ky";

    @Autowired
    Browser.Factory browsers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Test
    void aCompanyRegistersAndStandsInItsHomeAtOnce() {
        var page = filled(browsers.open().get(ADDRESS).form(ADDRESS), TestEmployers.taxCode())
                .submit();

        assertThat(page.path()).isEqualTo("/nha-tuyen-dung");
        assertThat(page.text())
                .contains("Đã đăng ký")
                .contains("Công ty TNHH Cơ khí Tằng Loỏng")
                .contains("chờ xác minh");
    }

    @Test
    void itSignsInLaterWithTheTelephoneNumberGiven() {
        var phone = TestEmployers.phone();
        filled(browsers.open().get(ADDRESS).form(ADDRESS), TestEmployers.taxCode())
                .set("dien-thoai", phone)
                .submit();

        var page = browsers.open()
                .get("/dang-nhap")
                .form("/dang-nhap")
                .set("ten", phone)
                .set("mat-khau", "con suối chảy qua bản")
                .submit();

        assertThat(page.path()).isEqualTo("/nha-tuyen-dung");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingTypedIsLost() {
        var page = browsers.open()
                .get(ADDRESS)
                .form(ADDRESS)
                .set("ma-so-thue", "5300123456")
                .set("ten-doanh-nghiep", "Công ty Nửa Chừng")
                .set("xa", "Không Có Xã Nào Thế Này")
                .set("dien-thoai-doanh-nghiep", "123")
                .set("email-doanh-nghiep", "khong phai thu")
                .set("ho-ten", "Lý 4")
                .set("dien-thoai", "09")
                .set("email", "a@b")
                .set("mat-khau", "ngan")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        var document = page.document();
        assertThat(document.select(".error-summary a").eachAttr("href"))
                .containsExactly(
                        "#ma-so-thue",
                        "#dia-chi",
                        "#xa",
                        "#dien-thoai-doanh-nghiep",
                        "#email-doanh-nghiep",
                        "#ho-ten",
                        "#dien-thoai",
                        "#email",
                        "#mat-khau",
                        "#cam-ket");
        assertThat(document.getElementById("ten-doanh-nghiep").val()).isEqualTo("Công ty Nửa Chừng");
        assertThat(document.getElementById("xa").val()).isEqualTo("Không Có Xã Nào Thế Này");
        assertThat(document.getElementById("mat-khau").val()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', Hãy nhập mã số thuế",
        "53001x3456, chỉ gồm chữ số",
        "530012345, phải có 10 chữ số",
        "5300100267, không có thật",
        "5300100268-000, tính từ 001",
        "099093000001, có vẻ là số căn cước",
    })
    void eachProblemOfATaxCodeHasItsSentence(String typed, String sentence) {
        var page = filled(browsers.open().get(ADDRESS).form(ADDRESS), TestEmployers.taxCode())
                .set("ma-so-thue", typed)
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().getElementById("ma-so-thue-error").text()).contains(sentence);
    }

    @Test
    void aTaxCodeThatIsTakenLeadsToWhoeverCanHelp() {
        var verified = employers.verified("Công ty Cổ phần Chè Mường Khương");
        var page = filled(browsers.open().get(ADDRESS).form(ADDRESS), new TaxCode(verified.taxCode()))
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().getElementById("ma-so-thue-error").text())
                .contains("đã có tài khoản", "Trung tâm Dịch vụ việc làm");
    }

    @Test
    void aNameOfACommuneThatSeveralBearIsAskedForWithExamples() {
        var page = filled(browsers.open().get(ADDRESS).form(ADDRESS), TestEmployers.taxCode())
                .set("xa", "Tân Lập")
                .submit();

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.document().getElementById("xa-error").text())
                .contains("Có nhiều nơi mang tên này", "Xã Tân Lập,");
    }

    @Test
    void theSameFormSentTwiceIsHarmless() {
        var browser = browsers.open();
        var form = filled(browser.get(ADDRESS).form(ADDRESS), TestEmployers.taxCode());
        form.submit();

        var second = form.submit();

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.path()).isEqualTo("/nha-tuyen-dung");
        assertThat(second.text()).contains("chờ xác minh");
    }

    @Test
    void aValueThatNoListHasIsNamedAsUnknown() {
        var page = filled(browsers.open().get(ADDRESS).form(ADDRESS), TestEmployers.taxCode())
                .set("quy-mo", "FROM_1O")
                .submit();

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("quy-mo", "FROM_1O", "FROM_10");
    }

    @Test
    void whoeverIsRegisteredIsSentHome() {
        var head = employers.head(employers.recorded("Công ty TNHH Lúa Séng Cù"));

        assertThat(browsers.open().signIn(head).get(ADDRESS).path()).isEqualTo("/nha-tuyen-dung");
    }

    private static Browser.Form filled(Browser.Form form, TaxCode taxCode) {
        return form.set("ma-so-thue", taxCode.text())
                .set("ten-doanh-nghiep", "Công ty TNHH Cơ khí Tằng Loỏng")
                .set("dia-chi", "Khu công nghiệp Tằng Loỏng, lô 12")
                .set("xa", "thi tran tang loong")
                .set("dien-thoai-doanh-nghiep", "0214 3820 123")
                .set("nganh", "C")
                .set("quy-mo", "FROM_50")
                .set("ho-ten", "Giàng Thị Mai")
                .set("chuc-vu", "Trưởng phòng nhân sự")
                .set("dien-thoai", TestEmployers.phone())
                .set("mat-khau", "con suối chảy qua bản")
                .set("cam-ket", "1");
    }
}
