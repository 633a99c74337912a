package vn.cauviec.vacancies.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "lái xe 15tr | MONTH | 15000000 | -",
                "bảo vệ 7tr5 | MONTH | 7500000 | -",
                "công nhân 10 triệu | MONTH | 10000000 | -",
                "kế toán từ 8 đến 12tr | MONTH | 8000000 | 12000000",
                "nhân viên bán hàng 8-10 triệu | MONTH | 8000000 | 10000000",
                "kỹ sư trên 15 triệu | MONTH | 15000000 | -",
                "may luong 9 trieu | MONTH | 9000000 | -",
                "thợ xây 450k/ngày | DAY | 450000 | -",
                "390.000 - 470.000đ một công | DAY | 390000 | 470000",
                "24k/giờ | HOUR | 24000 | -",
                "9.000.000đ - 11.500.000đ | MONTH | 9000000 | 11500000",
                "10,5 - 12,5 triệu/tháng | MONTH | 10500000 | 12500000",
                "dưới 6 triệu | MONTH | - | 6000000",
                "lương 12 | MONTH | 12000000 | -",
            })
    void amountsAreReadAsPeopleWriteThem(String text, Pay.Per per, Long least, Long most) {
        assertThat(Pay.find(text)).get().extracting(Pay.Found::pay).isEqualTo(new Pay(per, least, most));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lớp 12",
                "lái xe b2",
                "hạng c1",
                "xe 16 chỗ",
                "thợ hàn 3g, 6g",
                "18 tuổi",
                "ca 3",
                "toán cấp 2",
                ""
            })
    void otherNumbersAreNoPay(String text) {
        assertThat(Pay.find(text)).isEmpty();
    }
}
