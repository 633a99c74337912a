package vn.cauviec.plans.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import vn.cauviec.Browser;
import vn.cauviec.OwnServer;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestPersons;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.Sex;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.ledger.Ledger.Channel;
import vn.cauviec.ledger.Ledger.Kind;
import vn.cauviec.ledger.LedgerFigures;
import vn.cauviec.ledger.LedgerFigures.EntryColumn;
import vn.cauviec.ledger.LedgerFigures.EntryOrder;
import vn.cauviec.plans.domain.PlanCells.PlaceFigure;
import vn.cauviec.plans.domain.PlanFigures;
import vn.cauviec.plans.domain.PlanFigures.Part;
import vn.cauviec.plans.domain.PlanFilter;
import vn.cauviec.plans.domain.PlanQueries;
import vn.cauviec.reference.UnitId;

/**
 * Whatever is in the ledger, and whichever part is looked at on whichever map: the figure is the sum of its places, of its communes,
 * of its sexes, channels and months, the length of its list and the rows of its workbook.
 */
class PlanSumsDbTest {
    /** Communes of five districts, of which Tà Chải (100001) was merged in 2024, and one of a province that was another one in 2023. */
    private static final List<Long> UNITS = List.of(1601L, 1693L, 1666L, 1591L, 100001L, 2172L);

    private static final List<LocalDate> MAPS =
            List.of(LocalDate.of(2023, 6, 14), LocalDate.of(2024, 12, 1), LocalDate.of(2025, 7, 1));
    private static final List<UUID> PERSONS =
            Stream.generate(UUID::randomUUID).limit(60).toList();

    private static ConfigurableApplicationContext server;
    private static Browser browser;
    private static Actor officer;

    /** A result that an officer records, and may take back. */
    record Step(int person, int unit, Sex sex, int day, Channel channel, boolean reversed) {}

    /** Which part is looked at; {@code place} picks among the places of the map, with and without what lies below. */
    record Look(
            int map,
            int place,
            boolean rest,
            boolean women,
            @Nullable Sex sex,
            @Nullable Channel channel,
            @Nullable Month month) {}

    @BeforeContainer
    static void start() {
        server = OwnServer.start();
        var accounts = server.getBean(TestAccounts.class);
        var account = accounts.staff(Role.DEPARTMENT_OFFICER, TestPersons.LAO_CAI.value());
        officer = accounts.actor(account);
        browser = server.getBean(Browser.Factory.class).open().signIn(account);
    }

    @AfterContainer
    static void stop() {
        server.close();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, PERSONS.size() - 1),
                        Arbitraries.integers().between(0, UNITS.size() - 1),
                        Arbitraries.of(Sex.class),
                        Arbitraries.integers().between(1, 200),
                        Arbitraries.of(Channel.class),
                        Arbitraries.integers().between(0, 4).map(chance -> chance == 0))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<Look> looks() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, MAPS.size() - 1),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(0, 5).map(chance -> chance == 0),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Sex.class).injectNull(0.6),
                        Arbitraries.of(Channel.class).injectNull(0.7),
                        Arbitraries.of(Month.class).injectNull(0.7))
                .as(Look::new);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    void everyBreakdownAddsUpToItsFigure(@ForAll("steps") List<Step> steps, @ForAll("looks") Look look)
            throws IOException {
        steps.forEach(PlanSumsDbTest::run);
        var part = part(look);
        var filter = part.filter();
        var cells = figures().cells(part);
        long figure = cells.total(filter);

        assertThat(sums(cells.byUnit(filter), figure)).isEqualTo(figure);
        assertThat(sums(cells.byCommune(filter), figure)).isEqualTo(figure);
        assertThat(sums(cells.bySex(filter))).isEqualTo(figure);
        assertThat(sums(cells.byChannel(filter))).isEqualTo(figure);
        assertThat(sums(cells.byMonth(filter))).isEqualTo(figure);
        assertThat(listed(part)).isEqualTo(figure);
        assertThat(exported(part)).isEqualTo(figure);
        assertThat(figures().cells(usual(part)).total(usual(part).filter()))
                .as("the map changes places, not who counts")
                .isEqualTo(cells.total(PlanFilter.whole(part.map().province())));
        assertThat(cells.outside() + cells.total(PlanFilter.whole(part.map().province())))
                .as("nobody is lost")
                .isEqualTo(countedInLedger(look.women()));
    }

    private static PlanFigures figures() {
        return server.getBean(PlanFigures.class);
    }

    /** The whole target on the map of the plan's year. */
    private static Part usual(Part part) {
        return figures().whole(part.plan(), part.target());
    }

    private static void run(Step step) {
        var ledger = server.getBean(Ledger.class);
        server.getBean(TestPersons.class).as(officer, () -> {
            var entry = ledger.record(
                    officer,
                    new Ledger.Result(
                            Kind.JOB,
                            PERSONS.get(step.person()),
                            step.sex(),
                            LocalDate.ofYearDay(2023, step.day()),
                            new UnitId(UNITS.get(step.unit())),
                            null,
                            step.channel(),
                            "placement",
                            UUID.randomUUID()));
            if (step.reversed()) {
                ledger.reverse(officer, entry, "ghi nhầm");
            }
            return true;
        });
    }

    private static Part part(Look look) {
        var plan = server.getBean(PlanQueries.class).getPlan(2023);
        var target = plan.findTarget(look.women() ? "T3.1" : "T3").orElseThrow();
        var whole = figures().whole(plan, target, MAPS.get(look.map()));
        var places = whole.map().all().toList();
        // Half of the looks are at the province and its first places, where most results are.
        var unit = places.get(look.place() % 2 == 0 ? look.place() % 3 : look.place() % places.size());
        var filter = look.rest() ? PlanFilter.whole(unit).rest() : PlanFilter.whole(unit);
        return whole.with(
                filter.of(look.women() ? null : look.sex()).by(look.channel()).during(look.month()));
    }

    /** A commune has no places below: then there is nothing to add up. */
    private static long sums(List<PlaceFigure> places, long figure) {
        return places.isEmpty()
                ? figure
                : places.stream().mapToLong(PlaceFigure::persons).sum();
    }

    private static long sums(Map<?, Long> figures) {
        return figures.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long listed(Part part) {
        return figures()
                .listEntries(officer, part, true, new EntryOrder(EntryColumn.NUMBER, false), 0, 1)
                .total();
    }

    private static long exported(Part part) throws IOException {
        var list = PlanAddress.list(part);
        var address = list.toString().replaceFirst(PlanAddress.LIST, PlanAddress.LIST + ".xlsx");
        try (var workbook = new ReadableWorkbook(
                new ByteArrayInputStream(browser.get(address).bytes()))) {
            return workbook.getFirstSheet().read().size() - 1;
        }
    }

    private static long countedInLedger(boolean women) {
        return server.getBean(LedgerFigures.class).listCells(Kind.JOB, 2023, LocalDate.of(2023, 6, 14)).stream()
                .filter(cell -> !women || cell.sex() == Sex.FEMALE)
                .mapToLong(LedgerFigures.Cell::persons)
                .sum();
    }
}
