package vn.cauviec.vacancies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cauviec.kernel.Wage;

/** Figures as one says them. */
class SpokenVietnameseTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | không
            1 | một
            4 | bốn
            5 | năm
            10 | mười
            11 | mười một
            14 | mười bốn
            15 | mười lăm
            20 | hai mươi
            21 | hai mươi mốt
            24 | hai mươi tư
            25 | hai mươi lăm
            100 | một trăm
            105 | một trăm linh năm
            110 | một trăm mười
            115 | một trăm mười lăm
            1000 | một nghìn
            1005 | một nghìn không trăm linh năm
            1050 | một nghìn không trăm năm mươi
            25000 | hai mươi lăm nghìn
            1000000 | một triệu
            7200000 | bảy triệu hai trăm nghìn
            1000001 | một triệu không trăm linh một
            2000000000 | hai tỷ
            999999999999 | chín trăm chín mươi chín tỷ chín trăm chín mươi chín triệu chín trăm chín mươi chín nghìn chín trăm chín mươi chín
            """)
    void aNumberIsSaidAsInVietnam(long number, String spoken) {
        assertThat(SpokenVietnamese.number(number)).isEqualTo(spoken);
    }

    @Test
    void aNumberThatNobodySaysIsRefused() {
        assertThatThrownBy(() -> SpokenVietnamese.number(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SpokenVietnamese.number(1_000_000_000_000L))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void paySharesTheUnitOfBothAmounts() {
        assertThat(SpokenVietnamese.pay(Wage.between(7_000_000, 9_000_000)))
                .isEqualTo("bảy đến chín triệu đồng một tháng");
        assertThat(SpokenVietnamese.pay(Wage.between(7_500_000, 9_000_000)))
                .isEqualTo("bảy triệu rưỡi đến chín triệu đồng một tháng");
        assertThat(SpokenVietnamese.pay(Wage.between(10_000_000, 14_200_000)))
                .isEqualTo("mười triệu đến mười bốn triệu hai trăm nghìn đồng một tháng");
        assertThat(SpokenVietnamese.pay(Wage.exactly(8_000_000))).isEqualTo("tám triệu đồng một tháng");
        assertThat(SpokenVietnamese.pay(Wage.exactly(500_000))).isEqualTo("năm trăm nghìn đồng một tháng");
        assertThat(SpokenVietnamese.pay(Wage.atLeast(15_000_000)))
                .isEqualTo("từ mười lăm triệu đồng một tháng trở lên");
        assertThat(SpokenVietnamese.pay(Wage.atMost(21_500_000)))
                .isEqualTo("đến hai mươi mốt triệu rưỡi đồng một tháng");
        assertThat(SpokenVietnamese.pay(Wage.NEGOTIABLE)).isEmpty();
    }

    @Test
    void aDayIsSaidWithItsMonth() {
        assertThat(SpokenVietnamese.date(LocalDate.of(2023, 6, 30))).isEqualTo("ngày ba mươi tháng sáu");
        assertThat(SpokenVietnamese.date(LocalDate.of(2023, 4, 5))).isEqualTo("ngày mùng năm tháng tư");
        assertThat(SpokenVietnamese.date(LocalDate.of(2023, 12, 10))).isEqualTo("ngày mùng mười tháng mười hai");
        assertThat(SpokenVietnamese.date(LocalDate.of(2024, 1, 31))).isEqualTo("ngày ba mươi mốt tháng một");
    }

    @Test
    void aTelephoneNumberIsSaidDigitByDigitInGroups() {
        assertThat(SpokenVietnamese.phone("0912 345 678"))
                .isEqualTo("không chín một hai, ba bốn năm, sáu bảy tám")
                .isEqualTo(SpokenVietnamese.phone("+84 912.345.678"));
    }

    @Test
    void whatSomebodyWroteIsSaidWithoutAddressesAndWithFiguresInWords() {
        assertThat(SpokenVietnamese.text(
                        "Tuyển 15 LĐPT, lương 25.000 đồng/giờ; xem https://viec.vn/a?b=1 hoặc gọi 0912345678"))
                .isEqualTo(
                        "Tuyển mười lăm lao động phổ thông, lương hai mươi lăm nghìn đồng một giờ; xem hoặc gọi không chín một hai, ba bốn năm, sáu bảy tám");
        assertThat(SpokenVietnamese.text("Công ty TNHH MTV Sơn & Hà <b>"))
                .isEqualTo("Công ty trách nhiệm hữu hạn một thành viên Sơn và Hà b");
        assertThat(SpokenVietnamese.text("thư a.b@c.vn, trang viec.com.vn")).isEqualTo("thư, trang");
        assertThat(SpokenVietnamese.text("thưởng 7,5% mỗi quý, ca 8-10 giờ"))
                .isEqualTo("thưởng bảy phẩy năm phần trăm mỗi quý, ca tám đến mười giờ");
        assertThat(SpokenVietnamese.text("9".repeat(40)).split(" ")).hasSize(40).containsOnly("chín");
    }
}
