package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cauviec.vacancies.StatedConditions;
import vn.cauviec.vacancies.StatedConditions.HomeWork;
import vn.cauviec.vacancies.StatedConditions.Offer;

class ConditionWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            không            | 0
            Không cần        | 0
            không yêu cầu kinh nghiệm | 0
            0                | 0
            6 tháng          | 6
            1 năm            | 12
            1,5 năm          | 18
            1 năm 6 tháng    | 18
            Từ 2 năm trở lên | 24
            ít nhất 3 tháng kinh nghiệm | 3
            20 năm           | 240
            """)
    void experienceIsReadInMonths(String typed, int months) {
        assertThat(read("", typed, "")).isEqualTo(new StatedConditions(null, months, Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "nhiều", "21 năm", "vài năm", "0,01 năm"})
    void whatIsNoTimeIsSaidAtItsField(String typed) {
        assertThat(problems("", typed, "")).containsExactly("EXPERIENCE vacancies.problem.experience");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chỗ ở, bữa ăn; xe đưa đón                  | HOUSING MEALS TRANSPORT
            có chỗ ở + ăn ca                           | HOUSING MEALS
            hộ nghèo, tiếng dân tộc, người khuyết tật  | POOR_HOUSEHOLDS MINORITY_LANGUAGE DISABLED_PEOPLE
            HOUSING,MEALS                              | HOUSING MEALS
            """)
    void offersAreReadInAnyOrderAndByTheirNames(String typed, String expected) {
        assertThat(String.join(
                        " ",
                        read("", "", typed).offers().stream().map(Enum::name).toList()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Tại nơi làm việc, AT_WORKPLACE", "Một phần tại nhà, PARTLY", "hoàn toàn tại nhà, FULLY", "FULLY, FULLY"
    })
    void homeWorkIsReadByTheWordsOfTheWorkbook(String typed, HomeWork expected) {
        assertThat(read(typed, "", "").homeWork()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hồ bơi", "chỉ nhận người Kinh"})
    void anUnknownOfferIsNamedAndNothingIsGuessed(String typed) {
        assertThat(problems("", "", "chỗ ở, " + typed)).containsExactly("OFFERS vacancies.problem.offers");
    }

    @Property
    void whatIsTypedOutIsReadBack(
            @ForAll HomeWork home,
            @ForAll @IntRange(max = StatedConditions.MOST_MONTHS) int months,
            @ForAll Offer offer) {
        for (var stated : Set.of(
                StatedConditions.NONE,
                new StatedConditions(home, months, Set.of(offer)),
                new StatedConditions(home, null, EnumSet.complementOf(EnumSet.of(offer))))) {
            var problems = new ArrayList<Finding>();
            assertThat(ConditionWords.read(ConditionWords.type(stated), problems))
                    .isEqualTo(stated);
            assertThat(problems).isEmpty();
        }
    }

    private static StatedConditions read(String home, String experience, String offers) {
        var problems = new ArrayList<Finding>();
        var read = ConditionWords.read(new TypedConditions(home, experience, offers), problems);
        assertThat(problems).isEmpty();
        return read;
    }

    private static Iterable<String> problems(String home, String experience, String offers) {
        var problems = new ArrayList<Finding>();
        ConditionWords.read(new TypedConditions(home, experience, offers), problems);
        return problems.stream().map(found -> found.field() + " " + found.key()).toList();
    }
}
