package vn.cauviec.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestPersons;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.Sex;
import vn.cauviec.ledger.EvidenceLink;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.ledger.Ledger.Channel;
import vn.cauviec.ledger.Ledger.Kind;
import vn.cauviec.ledger.LedgerFigures;
import vn.cauviec.ledger.LedgerFigures.Cell;
import vn.cauviec.ledger.LedgerFigures.EntryColumn;
import vn.cauviec.ledger.LedgerFigures.EntryFilter;
import vn.cauviec.ledger.LedgerFigures.EntryOrder;
import vn.cauviec.ledger.LedgerFigures.Line;
import vn.cauviec.ledger.LedgerFigures.ListedEntry;
import vn.cauviec.ledger.LedgerFigures.Standing;

/** Each test has a year of its own, so that it sees its own results only. */
@CauViecTest
class LedgerFiguresDbTest {
    private static final EntryOrder BY_NUMBER = new EntryOrder(EntryColumn.NUMBER, false);
    private static int years = 2040;

    @Autowired
    private Ledger ledger;

    @Autowired
    private LedgerFigures figures;

    @Autowired
    private LedgerQueries queries;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestPersons persons;

    private final UUID person = UUID.randomUUID();
    private final int year = years++;
    private Actor officer;

    @BeforeEach
    void anOfficerOfYTy() {
        officer = accounts.actor(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.Y_TY.value()));
    }

    @Test
    void figuresCountByUnitSexChannelAndMonthUpToTheDay() {
        record(UUID.randomUUID(), day(1, 31));
        record(UUID.randomUUID(), day(1, 2));
        record(UUID.randomUUID(), day(2, 1));
        reverse(record(UUID.randomUUID(), day(1, 5)));
        record(UUID.randomUUID(), day(3, 2));

        assertThat(figures.listCells(Kind.JOB, year, day(3, 1)))
                .containsExactly(cell(Month.JANUARY, 2), cell(Month.FEBRUARY, 1));
    }

    @Test
    void aPersonWithTwoResultsIsInTheFigureOnce() {
        record(person, day(2, 1));
        record(person, day(1, 2));

        assertThat(figures.listCells(Kind.JOB, year, day(12, 31))).containsExactly(cell(Month.JANUARY, 1));
        assertThat(list(filter(true)).total()).isEqualTo(1);
    }

    @Test
    void aListIsOrderedAndComesInPages() {
        var first = record(UUID.randomUUID(), day(3, 1));
        var second = record(UUID.randomUUID(), day(1, 1));
        var third = record(UUID.randomUUID(), day(2, 1));
        var newestFirst = new EntryOrder(EntryColumn.START_DATE, true);

        var page = asOfficer(() -> figures.listEntries(officer, filter(true), newestFirst, 1, 1));

        assertThat(page.total()).isEqualTo(3);
        assertThat(ids(page.entries())).containsExactly(third);
        for (var column : EntryColumn.values()) {
            var all = asOfficer(() -> figures.listEntries(officer, filter(true), new EntryOrder(column, false), 0, 9));
            assertThat(ids(all.entries())).containsExactlyInAnyOrder(first, second, third);
        }
    }

    @Test
    void aListShowsOnlyWhatFitsItsFilter() {
        var woman = record(UUID.randomUUID(), day(3, 1));
        var abroad = result(UUID.randomUUID(), Sex.MALE, day(5, 1), Channel.ABROAD_UNDER_CONTRACT);

        assertThat(ids(list(filter(Sex.FEMALE, null, null)).entries())).containsExactly(woman);
        assertThat(ids(list(filter(null, Channel.ABROAD_UNDER_CONTRACT, null)).entries()))
                .containsExactly(abroad);
        assertThat(ids(list(filter(null, null, Month.MAY)).entries())).containsExactly(abroad);
        assertThat(list(filter(null, null, Month.JUNE)).total()).isZero();
    }

    @Test
    void anOfficerOfAnotherUnitSeesMonthAndChannelOnly() {
        record(person, day(3, 9));
        reverse(record(UUID.randomUUID(), day(3, 10)));
        var covered = new Line.Covered(Channel.ENTERPRISE_IN_PROVINCE, YearMonth.of(year, 3));

        officer = accounts.actor(accounts.staff(Role.COMMUNE_OFFICER, TestPersons.SA_PA.value()));

        assertThat(list(filter(true)).entries()).containsExactly(new ListedEntry(covered, new Standing.Counted()));
        assertThat(list(filter(false)).entries()).singleElement().satisfies(listed -> {
            assertThat(listed.line()).isEqualTo(covered);
            assertThat(((Standing.Reversed) listed.standing()).reason()).isEmpty();
        });
    }

    @Test
    void whoMayOpenTheEvidenceSeesTheResultOfAnotherUnit() {
        var mine = record(person, day(3, 9));
        record(UUID.randomUUID(), day(3, 10));
        var evidence = figures.findEntry(mine).orElseThrow().evidence();
        officer = accounts.actor(accounts.staff(Role.CONSULTANT));
        var asked = new ArrayList<Integer>();

        var page = asOfficer(() -> withLink(asked, evidence).listEntries(officer, filter(true), BY_NUMBER, 0, 9));

        assertThat(page.entries())
                .extracting(ListedEntry::line)
                .satisfiesExactly(
                        open -> assertThat(((Line.Open) open).evidenceAddress()).isEqualTo("/bang-chung/" + evidence),
                        other -> assertThat(other).isInstanceOf(Line.Covered.class));
        assertThat(asked).as("once for the page").containsExactly(2);
    }

    @Test
    void aResultIsExplained() {
        var later = record(person, day(5, 1));
        var earlier = record(person, day(3, 1));
        var gone = record(person, day(1, 1));
        reverse(gone);

        assertThat(explain(earlier)).isEqualTo(new Standing.Counted());
        assertThat(explain(later))
                .isInstanceOfSatisfying(
                        Standing.AnotherCounts.class,
                        other -> assertThat(
                                        ((Line.Open) other.counting()).entry().id())
                                .isEqualTo(earlier));
        assertThat(explain(gone))
                .isInstanceOfSatisfying(
                        Standing.Reversed.class,
                        reversed -> assertThat(reversed.reason()).isEqualTo("ghi nhầm"));
        assertThat(asOfficer(() -> figures.explain(officer, UUID.randomUUID()))).isEmpty();
    }

    private ReadLedger withLink(Collection<Integer> asked, UUID openEvidence) {
        var link = new EvidenceLink() {
            @Override
            public String kind() {
                return "placement";
            }

            @Override
            public Map<UUID, String> listAddresses(Actor actor, Collection<UUID> evidence) {
                asked.add(evidence.size());
                return evidence.stream()
                        .filter(openEvidence::equals)
                        .collect(Collectors.toMap(Function.identity(), id -> "/bang-chung/" + id));
            }
        };
        return new ReadLedger(
                queries, new StaticListableBeanFactory(Map.of("link", link)).getBeanProvider(EvidenceLink.class));
    }

    private Standing explain(UUID entry) {
        return asOfficer(() -> figures.explain(officer, entry)).orElseThrow();
    }

    private LedgerFigures.EntryPage list(EntryFilter filter) {
        return asOfficer(() -> figures.listEntries(officer, filter, BY_NUMBER, 0, 9));
    }

    private EntryFilter filter(boolean counted) {
        return new EntryFilter(Kind.JOB, year, day(12, 31), Set.of(TestPersons.Y_TY), null, null, null, counted);
    }

    private EntryFilter filter(Sex sex, Channel channel, Month month) {
        return new EntryFilter(Kind.JOB, year, day(12, 31), Set.of(TestPersons.Y_TY), sex, channel, month, true);
    }

    private Cell cell(Month month, long persons) {
        return new Cell(
                TestPersons.Y_TY, Sex.FEMALE, Channel.ENTERPRISE_IN_PROVINCE, YearMonth.of(year, month), persons);
    }

    private UUID record(UUID who, LocalDate start) {
        return result(who, Sex.FEMALE, start, Channel.ENTERPRISE_IN_PROVINCE);
    }

    private UUID result(UUID who, Sex sex, LocalDate start, Channel channel) {
        return asOfficer(() -> ledger.record(
                officer,
                new Ledger.Result(
                        Kind.JOB, who, sex, start, TestPersons.Y_TY, null, channel, "placement", UUID.randomUUID())));
    }

    private void reverse(UUID entry) {
        asOfficer(() -> {
            ledger.reverse(officer, entry, "ghi nhầm");
            return true;
        });
    }

    private <T> T asOfficer(Supplier<T> work) {
        return persons.as(officer, work);
    }

    private LocalDate day(int month, int dayOfMonth) {
        return LocalDate.of(year, month, dayOfMonth);
    }

    private static List<UUID> ids(List<ListedEntry> entries) {
        return entries.stream()
                .map(listed -> ((Line.Open) listed.line()).entry().id())
                .toList();
    }
}
