package vn.cauviec.vacancies.domain.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdTagsTest {
    @ParameterizedTest
    @CsvSource({
        "Cần tuyển gấp 05 thợ hàn MIG/TIG, tho-han",
        "TUYEN THO XAY, tho-xay",
        "Kế toán trưởng công ty xây dựng, ke-toan-truong",
        "Đầu bếp trưởng, bep-truong",
        "Công nhân mỏ vàng, cong-nhan-mo-vang",
        "Tuyển thợ xơn nhà, tho-son",
        "Nữ hộ sinh, ho-sinh",
    })
    void theTitleSaysWhatTheWorkIs(String title, String occupation) {
        assertThat(titled(title)).contains(AdTags.main(occupation));
    }

    @Test
    void theLongestPhraseCountsAndNotWhatStandsInIt() {
        assertThat(titled("Bảo vệ rừng")).contains(AdTags.main("bao-ve-rung")).doesNotContain(AdTags.main("bao-ve"));
        assertThat(titled("Kế toán trưởng")).doesNotContain(AdTags.main("ke-toan"));
    }

    @Test
    void theFirstWorkIsTheMainOneAndOthersStandBesides() {
        assertThat(titled("Phụ bếp kiêm tạp vụ"))
                .contains(AdTags.main("phu-bep"), AdTags.besides("tap-vu"), AdTags.field("nha-hang"))
                .contains(AdTags.fieldBesides("ve-sinh"));
    }

    @Test
    void aCodeSpeaksWhereTheTitleIsSilent() {
        assertThat(AdTags.of(Dictionary.shipped(), "Cần 5 người đi làm ngay", List.of(), "7112", List.of()))
                .contains(AdTags.main("tho-xay"));
        assertThat(AdTags.of(Dictionary.shipped(), "Cần người", List.of(), "7231", List.of()))
                .as("a code of two trades is sure of none")
                .contains(AdTags.byCode("sua-o-to"), AdTags.byCode("sua-xe-may"))
                .doesNotContain(AdTags.main("sua-o-to"));
    }

    @Test
    void whoLearnsATradeDoesNotYetDoIt() {
        assertThat(titled("Thực tập sinh kế toán"))
                .contains(AdTags.trait("internship"), AdTags.besides("ke-toan"))
                .doesNotContain(AdTags.main("ke-toan"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Có chỗ ở cho người ở xa | lodging",
                "Bao ăn ở, không mất tiền | lodging",
                "Bao ăn ở, không mất tiền | meals",
                "Không cần kinh nghiệm | no-experience",
                "Ca đêm có phụ cấp 30% | night",
                "Có thể làm từ xa | remote",
            })
    void promisesAreRecognised(String text, String trait) {
        assertThat(saying(text)).contains(AdTags.trait(trait));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chưa bố trí được chỗ ở, nên cần người ở gần | lodging",
                "Không có chỗ ở, tự túc đi lại | lodging",
                "Không bao ăn, có chỗ hâm nóng | meals",
                "Chỉ làm ban ngày, không có ca đêm | night",
                "Làm việc tại nhà máy, trang trại theo đơn | remote",
                "Hỗ trợ thực tập sinh khi đông việc | internship",
            })
    void whatIsDeniedOrOnlyLooksLikeItIsNot(String text, String trait) {
        assertThat(saying(text)).doesNotContain(AdTags.trait(trait));
    }

    private static Set<String> titled(String title) {
        return AdTags.of(Dictionary.shipped(), title, List.of(), null, List.of());
    }

    private static Set<String> saying(String text) {
        return AdTags.of(Dictionary.shipped(), "Việc làm", List.of(text), null, List.of());
    }
}
