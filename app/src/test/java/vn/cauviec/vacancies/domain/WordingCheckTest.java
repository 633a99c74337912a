package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cauviec.kernel.Wage;
import vn.cauviec.vacancies.StatedConditions;

class WordingCheckTest {
    private final WordingCheck check = new WordingCheck();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SEX       | Chỉ tuyển nam, có sức khoẻ tốt
            SEX       | Giới tính: Nữ
            SEX       | Ưu tiên nữ có kinh nghiệm
            SEX       | - Nam, tuổi từ 22 trở lên
            SEX       | Nữ từ 18 tuổi trở lên
            SEX       | Yêu cầu nam giới
            AGE       | Độ tuổi từ 18 đến 35
            AGE       | Tuổi: 22-35
            AGE       | dưới 40 tuổi
            AGE       | không quá 35 tuổi
            AGE       | 18 - 45 tuổi
            AGE       | Sinh năm 1990 trở lại đây
            ETHNICITY | Chỉ nhận người Kinh
            ETHNICITY | Không tuyển người dân tộc
            ETHNICITY | không nhận người Mông
            ORIGIN    | Không nhận người Thanh Hoá
            FAMILY    | Chưa lập gia đình
            FAMILY    | Cam kết không sinh con trong 2 năm đầu
            HEALTH    | Không khuyết tật
            HEALTH    | không nhiễm HIV
            BELIEF    | Không theo đạo
            DEPOSIT   | Đặt cọc 2 triệu khi nhận việc
            DEPOSIT   | Công ty giữ bằng gốc trong thời gian làm việc
            DEPOSIT   | Nộp lại giấy tờ gốc
            FEE       | Đóng phí hồ sơ 200.000đ
            FEE       | Phí tuyển dụng: 500.000
            FEE       | Nộp trước tiền phí đồng phục
            CHAT      | Liên hệ Zalo 0912 345 678 gặp Hoa
            CHAT      | Ai quan tâm inbox để biết thêm chi tiết
            """)
    void aWordingThatDiscriminatesOrTakesMoneyIsWarnedOf(String rule, String text) {
        assertThat(check.check(ad(text)))
                .extracting(Finding::field, Finding::key, Finding::warning)
                .contains(tuple(AdField.REQUIREMENTS, "vacancies.wording." + rule, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nam/nữ từ 18 tuổi trở lên",
                "Nam, nữ đều được",
                "Giới tính: Không yêu cầu",
                "Không phân biệt nam nữ, tuổi tác, dân tộc",
                "Đủ 18 tuổi trở lên",
                "Trên 2 năm kinh nghiệm",
                "Làm việc tại miền Nam, Việt Nam",
                "Công ty Cổ phần Nam Tiến tuyển thợ hàn",
                "Không thu phí, không đặt cọc, không giữ bằng gốc",
                "Không mất bất kỳ khoản phí nào",
                "Hỗ trợ phí đồng phục",
                "Tư vấn khách hàng đặt cọc căn hộ",
                "Thu phí dịch vụ của khách hàng",
                "Chăm sóc trẻ em từ 18 - 36 tháng tuổi",
                "Khám sức khoẻ hằng năm",
                "Năm 2023 công ty có 12 chi nhánh",
                "Biết tiếng dân tộc Mông hoặc Dao là lợi thế",
                "Liên hệ Zalo 0912 345 678 hoặc nộp hồ sơ tại phòng nhân sự của công ty",
                "Nhắn Zalo hoặc gọi 0214 3820 123",
                "Chăm sóc khách hàng qua Zalo, Facebook",
            })
    void anOrdinaryWordingIsNot(String text) {
        assertThat(check.check(ad(text))).isEmpty();
    }

    @Test
    void aWarningQuotesTheWordsAndNamesTheLaw() {
        assertThat(check.check(ad("Có bằng lái xe hạng C.\nChỉ tuyển nam dưới 45 tuổi.")))
                .extracting(Finding::arguments)
                .containsExactly(
                        List.of("chỉ tuyển nam dưới 45 tuổi", "BLLĐ 2019, Điều 8 khoản 1"),
                        List.of("chỉ tuyển nam dưới 45 tuổi", "BLLĐ 2019, Điều 8 khoản 1"));
    }

    @Test
    void oldAndNewPlacingOfToneMarksAreTheSame() {
        assertThat(check.check(ad("Không nhận người Thanh Hóa"))).hasSize(1);
        assertThat(check.check(ad("Không nhận người Thanh Hoá"))).hasSize(1);
    }

    private static VacancyContent ad(String requirements) {
        return new VacancyContent(
                "Thợ hàn",
                "",
                requirements,
                "",
                null,
                null,
                "",
                List.of(),
                Wage.NEGOTIABLE,
                "",
                null,
                StatedConditions.NONE,
                1,
                null,
                "");
    }
}
