package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cauviec.TestVacancies;
import vn.cauviec.kernel.Wage;
import vn.cauviec.reference.LoadedReference;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.StatedConditions;
import vn.cauviec.vacancies.domain.AdReader.Demand;
import vn.cauviec.vacancies.domain.AdReader.Reading;

class AdReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2023, 6, 14);

    private final AdReader reader = new AdReader(
            LoadedReference.UNITS,
            LoadedReference.OCCUPATIONS,
            new PlaceReader(LoadedReference.UNITS),
            new WordingCheck());
    private final AdWords words = new AdWords(LoadedReference.UNITS, LoadedReference.OCCUPATIONS);

    @Test
    void aCompleteAdIsReadAsItWasTyped() {
        var typed =
                new Ad().with("xã Gia Phú, huyện Bảo Thắng, Lào Cai", "7212").typed();

        var content = good(reader.read(typed, Demand.COMPLETE, TODAY));

        assertThat(content)
                .isEqualTo(new VacancyContent(
                        "Thợ hàn",
                        "Hàn khung nhà thép theo bản vẽ, làm tại xưởng và công trình.",
                        "Đọc được bản vẽ.",
                        "Có chỗ ở, ăn trưa miễn phí.",
                        "7212",
                        content.unitId(),
                        "Khu công nghiệp Tằng Loỏng",
                        List.of(),
                        Wage.between(10_000_000, 14_000_000),
                        "",
                        EmploymentType.FULL_TIME,
                        StatedConditions.NONE,
                        2,
                        LocalDate.of(2023, 6, 30),
                        ""));
        assertThat(words.place(content.unitId())).isEqualTo("Xã Gia Phú, huyện Bảo Thắng, tỉnh Lào Cai");
        assertThat(good(reader.read(words.type(content), Demand.COMPLETE, TODAY)))
                .isEqualTo(content);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var typed = new TypedAd(
                " ",
                "ngắn",
                "",
                "",
                "",
                "thợ gì đó xyz",
                "",
                "Bảo Thắngg",
                "",
                List.of(),
                "abc",
                "",
                "Cả ngày",
                "không",
                "31/02/2023",
                "");

        assertThat(bad(reader.read(typed, Demand.COMPLETE, TODAY)))
                .extracting(Finding::field)
                .containsExactlyInAnyOrder(
                        AdField.TITLE,
                        AdField.DESCRIPTION,
                        AdField.OCCUPATION,
                        AdField.PLACE,
                        AdField.WAGE,
                        AdField.EMPLOYMENT_TYPE,
                        AdField.OPENINGS,
                        AdField.DEADLINE);
    }

    @Test
    void aDraftNeedsATitleAndNothingElse() {
        var typed = new TypedAd("Thợ may", "", "", "", "", "", "", "", "", List.of(), "", "", "", "1", "", "");

        assertThat(good(reader.read(typed, Demand.DRAFT, TODAY)).title()).isEqualTo("Thợ may");
        assertThat(bad(reader.read(typed, Demand.COMPLETE, TODAY)))
                .extracting(Finding::field)
                .containsExactly(AdField.DESCRIPTION, AdField.WAGE, AdField.DEADLINE);
    }

    @Test
    void anAdStandsForNinetyDaysAtMost() {
        assertThat(good(reader.read(new Ad().until("12/09/2023").typed(), Demand.COMPLETE, TODAY))
                        .findDeadline())
                .contains(LocalDate.of(2023, 9, 12));
        assertThat(bad(reader.read(new Ad().until("13/09/2023").typed(), Demand.COMPLETE, TODAY)))
                .containsExactly(Finding.problem(AdField.DEADLINE, "vacancies.problem.deadlineTooFar", "12/09/2023"));
        assertThat(bad(reader.read(new Ad().until("13/06/2023").typed(), Demand.DRAFT, TODAY)))
                .containsExactly(Finding.problem(AdField.DEADLINE, "vacancies.problem.deadlinePassed", "13/06/2023"));
    }

    @Test
    void payThatIsAgreedOnInPersonNeedsAReason() {
        assertThat(bad(reader.read(new Ad().pays("thoả thuận", "").typed(), Demand.DRAFT, TODAY)))
                .containsExactly(Finding.problem(AdField.WAGE, "vacancies.problem.wageOrReason"));
        assertThat(good(reader.read(new Ad().pays("thoả thuận", "theo tay nghề").typed(), Demand.COMPLETE, TODAY))
                        .wageNote())
                .isEqualTo("theo tay nghề");
    }

    @Test
    void payByTheDayOrInAnotherCurrencyIsKeptInWords() {
        var content = good(reader.read(new Ad().pays("250.000 đ/ngày", "").typed(), Demand.COMPLETE, TODAY));

        assertThat(content.wage()).isEqualTo(Wage.NEGOTIABLE);
        assertThat(content.wageNote()).isEqualTo("250.000 đ/ngày");
    }

    @ParameterizedTest
    @CsvSource({"20, 20", "02, 2", "5 người, 5", "3.0, 3"})
    void openingsAreReadAsPeopleWriteThem(String typed, int openings) {
        assertThat(good(reader.read(new Ad().seeks(typed).typed(), Demand.COMPLETE, TODAY))
                        .openings())
                .isEqualTo(openings);
    }

    @Test
    void theIdOfASuggestionCountsOnlyAsLongAsItsWordsStand() {
        var chosen = LoadedReference.UNITS.listByName("huyện Bắc Hà", TODAY).getFirst();
        var other = LoadedReference.UNITS.listByName("huyện Bảo Yên", TODAY).getFirst();

        var kept = new Ad().chose(chosen.id().value(), chosen.pathText()).typed();
        var retyped = new Ad().chose(chosen.id().value(), "huyện Bảo Yên").typed();

        assertThat(good(reader.read(kept, Demand.DRAFT, TODAY)).unitId()).isEqualTo(chosen.id());
        assertThat(good(reader.read(retyped, Demand.DRAFT, TODAY)).unitId()).isEqualTo(other.id());
    }

    private static VacancyContent good(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Good.class);
        return ((Reading.Good) reading).content();
    }

    private static List<Finding> bad(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Bad.class);
        return ((Reading.Bad) reading).problems();
    }

    /** The ad that lacks nothing, with one thing changed. */
    private static final class Ad {
        private final TypedAd base = TestVacancies.ad("Thợ hàn");
        private String occupation = "";
        private String unitId = "";
        private String place = "";
        private String wage = base.wage();
        private String note = "";
        private String openings = base.openings();
        private String deadline = base.deadline();

        Ad with(String typedPlace, String typedOccupation) {
            place = typedPlace;
            occupation = typedOccupation;
            return this;
        }

        Ad chose(long id, String typedPlace) {
            unitId = Long.toString(id);
            place = typedPlace;
            return this;
        }

        Ad pays(String typedWage, String typedNote) {
            wage = typedWage;
            note = typedNote;
            return this;
        }

        Ad seeks(String typedOpenings) {
            openings = typedOpenings;
            return this;
        }

        Ad until(String typedDeadline) {
            deadline = typedDeadline;
            return this;
        }

        TypedAd typed() {
            return new TypedAd(
                    base.title(),
                    base.description(),
                    base.requirements(),
                    base.benefits(),
                    "",
                    occupation,
                    unitId,
                    place,
                    base.workplace(),
                    List.of(),
                    wage,
                    note,
                    base.employmentType(),
                    openings,
                    deadline,
                    "");
        }
    }
}
