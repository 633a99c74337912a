package vn.cauviec.judgements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningTest {
    private static final Corpus CORPUS = TestAds.corpus(
            TestAds.ad("1", "Thợ hàn Kỹ thuật cao", "tho-han sa-pa lodging"),
            TestAds.ad("2", "THO HAN", "tho-han tp-lao-cai", TestAds.monthly(15, 20), Ad.Employment.PART_TIME),
            TestAds.ad(
                    "3",
                    "Thợ xây",
                    "tho-xay sa-pa",
                    new Pay(Pay.Per.DAY, 350_000L, 500_000L, "350.000 - 500.000đ/ngày"),
                    Ad.Employment.SEASONAL),
            TestAds.ad("4", "Thợ xây", "tho-xay sa-pa", new Pay(Pay.Per.NEGOTIABLE, null, null, "Thỏa thuận"), null),
            TestAds.ad(
                    "5", "Thợ tiện", "tho-tien sa-pa", new Pay(Pay.Per.MONTH, null, 9_000_000L, "Đến 9 triệu"), null));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    trade=tho-han                        | 1 2
                    trade=tho-han place=sa-pa            | 1
                    trade=tho-han,tho-tien               | 1 2 5
                    trade=tho-tien or trade=tho-xay      | 3 4 5
                    group=co-khi not:trade=tho-xay       | 1 2 5
                    tag=lodging                          | 1
                    type=part-time                       | 2
                    pay>=12                              | 1 2
                    pay>=12.5                            | 2
                    pay=9..10                            | 1 5
                    day>=500                             | 3
                    title="thợ hàn"                      | 1 2
                    title="kĩ thuật"                     | 1
                    title="hàn kỹ" employer="hàn việt"   | 1
                    any                                  | 1 2 3 4 5
                    """)
    void aMeaningIsFulfilledByTheAdsOfWhichItIsTrue(String text, String ids) throws Meaning.Unclear {
        assertThat(Meaning.read(text, CORPUS).relevant(CORPUS))
                .extracting(Ad::id)
                .containsExactly(ids.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    trade=tho-ham              | there is no trade “tho-ham”
                    place=sa-pa,sapa           | there is no place “sapa”
                    tag=car                    | there is no tag “car”
                    type=sometimes             | there is no type “sometimes”
                    trade=bep                  | no ad fulfils “trade=bep”
                    pay>=lots                  | “lots” is no amount
                    pay=8                      | “pay=8” is no span such as pay=8..12
                    day=8                      | day needs “>=”
                    trade>=8                   | trade cannot be compared with “>=”
                    trade=tho-han in sa-pa     | “in sa-pa” is no condition
                    """)
    void whatCannotBeMeantIsRefusedWithASentence(String text, String sentence) {
        assertThatThrownBy(() -> Meaning.read(text, CORPUS))
                .isInstanceOf(Meaning.Unclear.class)
                .hasMessage(sentence);
    }
}
