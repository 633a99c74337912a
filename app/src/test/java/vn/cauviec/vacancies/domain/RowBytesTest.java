package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.cauviec.kernel.Wage;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.StatedConditions;
import vn.cauviec.vacancies.StatedConditions.HomeWork;
import vn.cauviec.vacancies.StatedConditions.Offer;

class RowBytesTest {
    @Property
    void whatWasWrittenIsRead(@ForAll("rows") FoundVacancy row) throws IOException {
        assertThat(RowBytes.row(RowBytes.of(row))).isEqualTo(row);
    }

    private static StatedConditions conditions(int number) {
        var homes = HomeWork.values();
        var offers = Arrays.stream(Offer.values())
                .filter(offer -> (number >> offer.ordinal() & 1) == 1)
                .collect(Collectors.toSet());
        return new StatedConditions(
                number % 4 == 3 ? null : homes[number % 4], number % 5 == 0 ? null : number % 241, offers);
    }

    @Provide
    Arbitrary<FoundVacancy> rows() {
        var words = Arbitraries.strings().ofMaxLength(200);
        var units = Arbitraries.longs().between(1, 20_000).map(UnitId::new);
        var unknown = units.injectNull(0.3);
        var several = units.list().uniqueElements().ofMaxSize(10);
        var types = Arbitraries.of(EmploymentType.class).injectNull(0.3);
        var wages = Arbitraries.of(
                new Wage(null, null),
                new Wage(7_000_000L, null),
                new Wage(null, 12_000_000L),
                new Wage(7_000_000L, 12_000_000L));
        var openings = Arbitraries.integers().between(1, 5_000);
        return Combinators.combine(words.list().ofSize(6), words, unknown, several, types, wages, openings)
                .as((texts, note, unit, further, type, wage, wanted) -> new FoundVacancy(
                        UUID.randomUUID(),
                        texts.get(0),
                        texts.get(1),
                        UUID.randomUUID(),
                        texts.get(2),
                        texts.get(3),
                        wanted % 2 == 0,
                        texts.get(4),
                        unit,
                        texts.get(5),
                        further,
                        wage,
                        note,
                        type,
                        conditions(wanted),
                        wanted,
                        LocalDate.of(2023, 6, 14).plusDays(wanted),
                        Instant.ofEpochMilli(1_686_700_000_000L + wanted)));
    }
}
