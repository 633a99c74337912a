package vn.cauviec.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cauviec.kernel.Wage.Problem;
import vn.cauviec.kernel.Wage.Shape;

class WageTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7-12 triệu                           | 7000000  | 12000000
            7 – 12 triệu đồng/tháng              | 7000000  | 12000000
            7tr - 12tr                           | 7000000  | 12000000
            7,5 Tr - 10 Tr VND                   | 7500000  | 10000000
            7.5 - 10                             | 7500000  | 10000000
            10.000.000 - 15.000.000              | 10000000 | 15000000
            10,000,000 - 15,000,000 vnđ          | 10000000 | 15000000
            10 000 000 đến 15 000 000 đ          | 10000000 | 15000000
            10 - 15.000.000                      | 10000000 | 15000000
            7000000 - 9999999 VND/MONTH          | 7000000  | 9999999
            từ 7 đến 12 triệu/tháng              | 7000000  | 12000000
            Lương: 7 tới 12 triệu                | 7000000  | 12000000
            Thỏa thuận 7-10 triệu                | 7000000  | 10000000
            7tr5 - 9 triệu rưỡi                  | 7500000  | 9500000
            6.500 - 8.000k                       | 6500000  | 8000000
            800 - 900 nghìn                      | 800000   | 900000
            20tr-30tr ₫/tháng                    | 20000000 | 30000000
            """)
    void spanIsUnderstoodAsPeopleTypeIt(String typed, long from, long to) {
        assertThat(Wage.find(typed)).contains(Wage.between(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "10tr, 10000000",
        "10tr500, 10500000",
        "10 triệu 1 tháng, 10000000",
        "7.000.000, 7000000",
        "7000000đ, 7000000",
        "7500k, 7500000",
        "7.500 triệu, 7500000",
        "9, 9000000"
    })
    void singleAmountIsUnderstood(String typed, long dong) {
        assertThat(Wage.find(typed)).contains(Wage.exactly(dong));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "từ 8 triệu",
                "Trên 8tr",
                "> 8 triệu",
                "8 triệu trở lên",
                "8tr+",
                "tối thiểu 8tr",
                "ít nhất 8.000.000"
            })
    void leastPayIsUnderstood(String typed) {
        assertThat(Wage.find(typed)).contains(Wage.atLeast(8_000_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "đến 15 triệu",
                "Lên đến 15 Tr VND",
                "tới 15tr",
                "dưới 15 triệu",
                "tối đa 15tr",
                "up to 15tr",
                "15tr trở xuống"
            })
    void mostPayIsUnderstood(String typed) {
        assertThat(Wage.find(typed)).contains(Wage.atMost(15_000_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thỏa thuận", "Thoả thuận", "THOA THUAN", "Lương thương lượng", "Cạnh tranh", "negotiable"})
    void negotiablePayIsUnderstood(String typed) {
        assertThat(Wage.find(typed)).contains(Wage.NEGOTIABLE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                        | EMPTY
            theo năng lực             | NOT_UNDERSTOOD
            lương                     | NOT_UNDERSTOOD
            7tr 12tr                  | NOT_UNDERSTOOD
            7 - 8 - 9 triệu           | NOT_UNDERSTOOD
            7 triệu + hoa hồng        | NOT_UNDERSTOOD
            1.2.3 triệu               | NOT_UNDERSTOOD
            thỏa thuận từ             | NOT_UNDERSTOOD
            $ 800-1,200 /tháng        | OTHER_CURRENCY
            1.000 usd                 | OTHER_CURRENCY
            5000 tệ                   | OTHER_CURRENCY
            250k/ngày                 | NOT_MONTHLY
            25.000đ/giờ               | NOT_MONTHLY
            200tr-500tr ₫/năm         | NOT_MONTHLY
            12-7 triệu                | REVERSED
            7500                      | TOO_LOW
            100k                      | TOO_LOW
            7.000.000.000             | TOO_HIGH
            99999999999999999999999   | TOO_HIGH
            """)
    void problemIsNamed(String typed, Problem problem) {
        assertThat(Wage.check(typed)).contains(problem);
        assertThat(Wage.find(typed)).isEmpty();
    }

    @Test
    void nothingTypedIsEmpty() {
        assertThat(Wage.check((String) null)).contains(Problem.EMPTY);
    }

    @Test
    void boundsOutsideTheLimitsOrReversedMakeNoWage() {
        assertThatThrownBy(() -> Wage.between(9_000_000, 8_000_000))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REVERSED");
        assertThatThrownBy(() -> Wage.atLeast(499_999)).hasMessageContaining("TOO_LOW");
        assertThatThrownBy(() -> Wage.atMost(500_000_001)).hasMessageContaining("TOO_HIGH");
        assertThat(Wage.between(500_000, 500_000_000).shape()).isEqualTo(Shape.RANGE);
    }

    @Test
    void shapeSaysWhichBoundsAreStated() {
        assertThat(Wage.NEGOTIABLE.shape()).isEqualTo(Shape.NEGOTIABLE);
        assertThat(Wage.exactly(7_000_000).shape()).isEqualTo(Shape.EXACT);
        assertThat(Wage.atLeast(7_000_000).shape()).isEqualTo(Shape.AT_LEAST);
        assertThat(Wage.atMost(7_000_000).shape()).isEqualTo(Shape.AT_MOST);
    }

    @Test
    void millionsHaveNoTrailingZeros() {
        Wage wage = Wage.between(7_500_000, 10_000_000);
        assertThat(wage.fromMillions()).contains(new BigDecimal("7.5"));
        assertThat(wage.toMillions()).contains(new BigDecimal("10"));
        assertThat(Wage.NEGOTIABLE.fromMillions()).isEmpty();
    }

    @Property
    void wageWrittenInDongIsUnderstoodAgain(@ForAll("wages") Wage wage) {
        assertThat(Wage.find(inDong(wage))).contains(wage);
    }

    @Property
    void wageWrittenInMillionsIsUnderstoodAgain(@ForAll("wages") Wage wage) {
        assertThat(Wage.find(inMillions(wage))).contains(wage);
    }

    @Property
    void findAndCheckAgreeOnAnyText(@ForAll("nearlyWages") String typed) {
        assertThat(Wage.find(typed).isPresent()).isEqualTo(Wage.check(typed).isEmpty());
    }

    @Provide
    Arbitrary<Wage> wages() {
        Arbitrary<Long> amounts = Arbitraries.longs().between(Wage.LEAST, Wage.MOST);
        return Arbitraries.oneOf(
                Arbitraries.just(Wage.NEGOTIABLE),
                amounts.map(Wage::exactly),
                amounts.map(Wage::atLeast),
                amounts.map(Wage::atMost),
                Combinators.combine(amounts, amounts)
                        .as((one, other) -> Wage.between(Math.min(one, other), Math.max(one, other))));
    }

    @Provide
    Arbitrary<String> nearlyWages() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all(),
                Arbitraries.of(
                                "7",
                                "7tr",
                                "12 triệu",
                                "500k",
                                "-",
                                "từ",
                                "đến",
                                "+",
                                "/tháng",
                                "rưỡi",
                                "thỏa thuận",
                                "1",
                                ",5")
                        .list()
                        .ofMaxSize(6)
                        .map(words -> String.join(" ", words)));
    }

    private static String inDong(Wage wage) {
        NumberFormat grouped = NumberFormat.getIntegerInstance(Locale.of("vi", "VN"));
        return switch (wage.shape()) {
            case NEGOTIABLE -> "thoả thuận";
            case EXACT -> grouped.format(wage.from()) + " đ";
            case RANGE -> grouped.format(wage.from()) + " - " + grouped.format(wage.to());
            case AT_LEAST -> "từ " + grouped.format(wage.from()) + " đồng";
            case AT_MOST -> "đến " + grouped.format(wage.to());
        };
    }

    private static String inMillions(Wage wage) {
        return switch (wage.shape()) {
            case NEGOTIABLE -> "thương lượng";
            case EXACT -> millions(wage.fromMillions().orElseThrow()) + " triệu";
            case RANGE ->
                millions(wage.fromMillions().orElseThrow())
                        + "–"
                        + millions(wage.toMillions().orElseThrow())
                        + " triệu đồng/tháng";
            case AT_LEAST -> "trên " + millions(wage.fromMillions().orElseThrow()) + "tr";
            case AT_MOST -> "tới " + millions(wage.toMillions().orElseThrow()) + " triệu";
        };
    }

    private static String millions(BigDecimal millions) {
        return millions.toPlainString().replace('.', ',');
    }
}
