package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cauviec.kernel.Wage;

class WageWordsTest {
    @Property
    void everyWageIsReadBackAsItWas(@ForAll("wages") Wage wage) {
        assertThat(Wage.find(WageWords.of(wage, "trao đổi khi phỏng vấn"))).contains(wage);
    }

    @Example
    void roundAmountsAreWrittenInMillions() {
        assertThat(WageWords.of(Wage.between(7_500_000, 12_000_000), "")).isEqualTo("7,5 triệu - 12 triệu");
        assertThat(WageWords.of(Wage.atLeast(8_000_000), "")).isEqualTo("Từ 8 triệu");
        assertThat(WageWords.of(Wage.exactly(5_123_456), "")).isEqualTo("5123456 đồng");
    }

    @Example
    void aDraftThatSaysNothingOfThePayShowsAnEmptyField() {
        assertThat(WageWords.of(Wage.NEGOTIABLE, "")).isEmpty();
        assertThat(WageWords.of(Wage.NEGOTIABLE, "250.000 đồng/ngày")).isEqualTo("Thoả thuận");
    }

    @Provide
    Arbitrary<Wage> wages() {
        var round = Arbitraries.longs().between(5, 5_000).map(hundredThousands -> hundredThousands * 100_000);
        var any = Arbitraries.longs().between(Wage.LEAST, Wage.MOST);
        var amount = Arbitraries.oneOf(round, any);
        return Arbitraries.oneOf(
                amount.map(Wage::exactly),
                amount.map(Wage::atLeast),
                amount.map(Wage::atMost),
                Combinators.combine(amount, amount)
                        .as((one, other) -> Wage.between(Math.min(one, other), Math.max(one, other))),
                Arbitraries.just(Wage.NEGOTIABLE));
    }
}
