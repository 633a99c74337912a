package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cauviec.reference.LoadedReference;
import vn.cauviec.vacancies.domain.PlaceReader.Place;

class PlaceReaderTest {
    private static final LocalDate MAP = LocalDate.of(2023, 6, 14);

    private final PlaceReader reader = new PlaceReader(LoadedReference.UNITS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Lào Cai                                       | Tỉnh Lào Cai
            lao cai                                       | Tỉnh Lào Cai
            TP. Lào Cai, tỉnh Lào Cai                     | Thành phố Lào Cai, tỉnh Lào Cai
            Bảo Thắng                                     | Huyện Bảo Thắng, tỉnh Lào Cai
            Xã Gia Phú, huyện Bảo Thắng, tỉnh Lào Cai     | Xã Gia Phú, huyện Bảo Thắng, tỉnh Lào Cai
            KCN Tằng Loỏng, huyện Bảo Thắng, Lào Cai      | Huyện Bảo Thắng, tỉnh Lào Cai
            Tằng Loỏng, Bảo Thắng                         | Thị trấn Tằng Loỏng, huyện Bảo Thắng, tỉnh Lào Cai
            TP.HCM                                        | Thành phố Hồ Chí Minh
            Thừa Thiên Huế                                | Thành phố Huế
            Xã Hoằng Thanh, huyện Hoằng Hóa, Thanh Hóa    | Xã Hoằng Thanh, huyện Hoằng Hóa, tỉnh Thanh Hóa
            Phường Sa Pa, thị xã Sa Pa, tỉnh Lào Cai      | Phường Sa Pa, thị xã Sa Pa, tỉnh Lào Cai
            Số 5 Láng Hạ, Ba Đình, Hà Nội, Việt Nam       | Quận Ba Đình, thành phố Hà Nội
            Hồ Chí Minh (mới)                             | Thành phố Hồ Chí Minh
            """)
    void aPlaceIsFoundInTheWordsOfAnAddress(String typed, String found) {
        assertThat(reader.read(typed, MAP))
                .isInstanceOfSatisfying(
                        Place.In.class,
                        place -> assertThat(place.unit().pathText()).isEqualTo(found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Không rõ", "khong ro", "Chưa rõ", "Toàn quốc"})
    void notKnownIsAnAnswer(String typed) {
        assertThat(reader.read(typed, MAP)).isEqualTo(new Place.Unknown());
    }

    @Test
    void severalProvincesAreNoSinglePlace() {
        assertThat(reader.read("Hà Nội, Hồ Chí Minh", MAP)).isEqualTo(new Place.Several());
        assertThat(reader.read("Hải Phòng; Quảng Ninh", MAP)).isEqualTo(new Place.Several());
        assertThat(reader.read("Hà Nội & 11 nơi khác", MAP)).isEqualTo(new Place.Several());
    }

    @Test
    void aNameThatSeveralUnitsBearIsNotGuessed() {
        assertThat(reader.read("Huyện Châu Thành", MAP))
                .isInstanceOfSatisfying(
                        Place.Ambiguous.class,
                        place -> assertThat(place.candidates()).hasSize(3));
        assertThat(reader.read("Huyện Châu Thành, Long An", MAP)).isInstanceOf(Place.In.class);
    }

    @Test
    void anUnknownNameComesWithTheNearestOne() {
        assertThat(reader.read("Bảo Thắngg", MAP)).isEqualTo(new Place.NotFound(""));
        assertThat(reader.read("Bao Than", MAP)).isEqualTo(new Place.NotFound("Huyện Bảo Thắng, tỉnh Lào Cai"));
    }
}
