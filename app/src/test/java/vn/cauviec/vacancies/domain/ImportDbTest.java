package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cauviec.TestVacancies.as;
import static vn.cauviec.TestWorkbook.ad;
import static vn.cauviec.TestWorkbook.adOfName;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestAccounts;
import vn.cauviec.TestEmployers;
import vn.cauviec.TestImports;
import vn.cauviec.TestVacancies;
import vn.cauviec.TestWorkbook;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Role;
import vn.cauviec.kernel.TaxCode;
import vn.cauviec.vacancies.StatedConditions;
import vn.cauviec.vacancies.StatedConditions.HomeWork;
import vn.cauviec.vacancies.StatedConditions.Offer;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.VacancyStatus;

/** What becomes of the rows of a workbook. Each test has a provider of its own. */
@CauViecTest
class ImportDbTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    TestImports imports;

    @Autowired
    BeginImportPhase begin;

    @Autowired
    CarryOnImport carryOn;

    @Autowired
    ImportQueries queries;

    @Autowired
    VacancyQueries vacancies;

    @Autowired
    DecideOnChange decideOnChange;

    @Autowired
    StopVacancy stop;

    @Autowired
    EditVacancy edit;

    @Autowired
    Employers employers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers testEmployers;

    @Autowired
    TestVacancies ads;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    Employers.Card company;
    Actor moderator;
    String provider;

    @BeforeEach
    void aVerifiedCompanyAModeratorAndAProvider() {
        company = testEmployers.verified("Công ty May Bát Xát");
        moderator = accounts.actor(accounts.staff(Role.MODERATOR));
        provider = "Nguồn thử " + NUMBER.incrementAndGet();
    }

    @Test
    void theCheckSaysWhatWouldHappenAndWritesNothing() {
        var before = countAds();

        var checked = imports.check(
                moderator,
                provider,
                book(
                        ad("A1", company.taxCode(), "Thợ may"),
                        with(ad("A2", company.taxCode(), "Thợ cắt"), "Số lượng", "x")));

        assertThat(checked.job().phase()).isEqualTo(ImportPhase.CHECKED);
        assertThat(outcomes(checked.job().id())).containsExactly(RowOutcome.NEW, RowOutcome.WRONG);
        assertThat(countAds()).isEqualTo(before);
        assertThat(rows(checked.job().id())).allMatch(row -> !row.takenOver());
    }

    @Test
    void goodRowsBecomeDraftsWithEverythingThatTheySay() {
        var taken = imports.takeOver(moderator, provider, book(ad("A1", company.taxCode(), "Thợ may áo")));

        var view = view(taken, 0);
        assertThat(view.status()).isEqualTo(VacancyStatus.DRAFT);
        assertThat(view.employerId()).isEqualTo(company.id());
        assertThat(view.place()).isEqualTo("Xã Gia Phú, huyện Bảo Thắng, tỉnh Lào Cai");
        assertThat(view.content().openings()).isEqualTo(3);
        assertThat(view.content().findDeadline()).contains(LocalDate.of(2023, 6, 30));
        assertThat(view.origin()).isEqualTo(new VacancyView.Origin(provider, "A1"));
        assertThat(view.history()).singleElement().satisfies(step -> {
            assertThat(step.action()).isEqualTo(VacancyAction.CREATE);
            assertThat(step.by()).isEqualTo(moderator.displayName());
        });
    }

    @Test
    void everythingThatIsWrongWithARowIsSaidAtOnceAtItsColumn() {
        var bad = ad("", "0100109107", " ");
        bad.put("Nơi làm việc", "");
        bad.put("Mức lương", "thoả thuận");
        bad.put("Hạn nộp hồ sơ", LocalDate.of(2023, 6, 1));

        var checked = imports.check(moderator, provider, book(bad));

        assertThat(rows(checked.job().id()).getFirst().findings())
                .extracting(found -> found.field() + " " + found.key())
                .containsExactly(
                        "REFERENCE vacancies.import.problem.referenceMissing",
                        "TAX_CODE kernel.problem.TaxCode.WRONG_CHECK_DIGIT",
                        "PLACE vacancies.import.problem.placeMissing",
                        "WAGE vacancies.import.problem.wageOrReason",
                        "DEADLINE vacancies.problem.deadlinePassed",
                        "TITLE vacancies.problem.titleMissing");
    }

    @Test
    void theSecondRowWithAReferenceIsWrongAndNamesTheFirst() {
        var taken = imports.takeOver(
                moderator, provider, book(ad("A1", company.taxCode(), "Một"), ad("A1", company.taxCode(), "Hai")));

        assertThat(outcomes(taken.job().id())).containsExactly(RowOutcome.NEW, RowOutcome.WRONG);
        assertThat(rows(taken.job().id()).getLast().findings())
                .containsExactly(Finding.problem(AdField.REFERENCE, "vacancies.import.problem.repeated", "2"));
        assertThat(view(taken, 0).content().title()).isEqualTo("Một");
    }

    @Test
    void conditionsStandInColumnsOfTheirOwnAndAWrongOneIsSaidAtItsColumn() {
        var columns = new ArrayList<>(TestWorkbook.COLUMNS);
        columns.addAll(List.of("Làm việc tại nhà", "Kinh nghiệm", "Hỗ trợ"));
        var marked = with(ad("A1", company.taxCode(), "Thợ may"), "Làm việc tại nhà", "Một phần tại nhà");
        with(with(marked, "Kinh nghiệm", "1 năm"), "Hỗ trợ", "chỗ ở, hộ nghèo");
        var wrong = with(ad("A2", company.taxCode(), "Thợ cắt"), "Hỗ trợ", "chỗ ở, hồ bơi");
        var file = new TestWorkbook(columns).add(marked).add(wrong).write();

        var taken = imports.takeOver(moderator, provider, file);

        assertThat(outcomes(taken.job().id())).containsExactly(RowOutcome.NEW, RowOutcome.WRONG);
        assertThat(view(taken, 0).content().conditions())
                .isEqualTo(new StatedConditions(HomeWork.PARTLY, 12, Set.of(Offer.HOUSING, Offer.POOR_HOUSEHOLDS)));
        assertThat(rows(taken.job().id()).get(1).findings())
                .contains(Finding.problem(AdField.OFFERS, "vacancies.problem.offers", "hồ bơi"));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var file = book(
                ad("A1", company.taxCode(), "Thợ may"),
                adOfName("A2", "Xưởng thêu " + provider, "Thợ thêu"),
                with(ad("A3", company.taxCode(), "Thợ là"), "Nơi làm việc", "không rõ"),
                with(ad("A4", company.taxCode(), "Thợ sai"), "Mức lương", "abc"));
        imports.takeOver(moderator, provider, file);
        var before = content();

        var again = imports.takeOver(moderator, provider, file);

        assertThat(outcomes(again.job().id()))
                .containsExactly(RowOutcome.UNCHANGED, RowOutcome.UNCHANGED, RowOutcome.UNCHANGED, RowOutcome.WRONG);
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void theSameFileAgainChangesNothingAfterApprovalRefusalAndVerification() {
        var first = book(ad("A1", company.taxCode(), "Thợ may"), ad("A2", company.taxCode(), "Thợ cắt"));
        var taken = imports.takeOver(moderator, provider, first);
        imports.approve(moderator, taken.job().id(), "");
        var second = book(ad("A1", company.taxCode(), "Thợ may giỏi"), ad("A2", company.taxCode(), "Thợ cắt giỏi"));
        var proposed = imports.takeOver(moderator, provider, second);
        assertThat(outcomes(proposed.job().id())).containsExactly(RowOutcome.PROPOSED, RowOutcome.PROPOSED);
        var waiting = content();
        imports.takeOver(moderator, provider, second);
        assertThat(content()).isEqualTo(waiting);
        decide(proposed, 0, new DecideOnChange.Decision.Accept());
        decide(proposed, 1, new DecideOnChange.Decision.Refuse("Không đúng với hợp đồng."));
        var before = content();

        var again = imports.takeOver(moderator, provider, second);

        assertThat(outcomes(again.job().id())).containsExactly(RowOutcome.UNCHANGED, RowOutcome.UNCHANGED);
        assertThat(content()).isEqualTo(before);
        assertThat(view(again, 0).content().title()).isEqualTo("Thợ may giỏi");
        assertThat(view(again, 1).content().title()).isEqualTo("Thợ cắt");
    }

    @Test
    void theSameAdsInAnotherOrderOfColumnsAndWrittenOtherwiseAreUnchanged() {
        imports.takeOver(moderator, provider, book(ad("A1", company.taxCode(), "Thợ may")));
        var columns = new ArrayList<>(TestWorkbook.COLUMNS).reversed();
        var row = ad("A1", company.taxCode(), "  Thợ   may ");
        row.put("Mức lương", "8-12tr");
        row.put("Hạn nộp hồ sơ", "30/6/2023");
        row.put("Số lượng", "3 người");

        var again = imports.takeOver(
                moderator, provider, new TestWorkbook(columns).add(row).write());

        assertThat(outcomes(again.job().id())).containsExactly(RowOutcome.UNCHANGED);
    }

    @Test
    void furtherPlacesStandInOneCellAndAWrongOneIsToldByItsNumber() {
        var columns = new ArrayList<>(TestWorkbook.COLUMNS);
        columns.add("Nơi làm việc khác");
        imports.takeOver(moderator, provider, book(ad("A1", company.taxCode(), "Thợ may")));

        var again = imports.takeOver(
                moderator,
                provider,
                new TestWorkbook(columns)
                        .add(ad("A1", company.taxCode(), "Thợ may"))
                        .add(with(
                                ad("A2", company.taxCode(), "Thợ cắt"),
                                "Nơi làm việc khác",
                                "xã Y Tý, huyện Bát Xát; Sa Pa"))
                        .add(with(ad("A3", company.taxCode(), "Thợ là"), "Nơi làm việc khác", "Sa Pa; Xứ sở thần tiên"))
                        .write());

        assertThat(outcomes(again.job().id())).containsExactly(RowOutcome.UNCHANGED, RowOutcome.NEW, RowOutcome.WRONG);
        assertThat(view(again, 1).furtherPlaces())
                .containsExactly("Xã Y Tý, huyện Bát Xát, tỉnh Lào Cai", "Thị xã Sa Pa, tỉnh Lào Cai");
        assertThat(rows(again.job().id()).get(2).findings())
                .containsExactly(Finding.problem(
                        AdField.FURTHER_PLACES, "vacancies.problem.furtherNotFound", "2", "Xứ sở thần tiên"));
    }

    @Test
    void aChangedRowChangesTheDraftAndItsHistorySaysSo() {
        imports.takeOver(moderator, provider, book(ad("A1", company.taxCode(), "Thợ may")));

        var again = imports.takeOver(
                moderator, provider, book(with(ad("A1", company.taxCode(), "Thợ may"), "Mức lương", "9 - 13 triệu")));

        assertThat(outcomes(again.job().id())).containsExactly(RowOutcome.CHANGED);
        assertThat(view(again, 0).content().wage().from()).isEqualTo(9_000_000);
        assertThat(view(again, 0).history())
                .extracting(VacancyView.Step::action)
                .containsExactly(VacancyAction.EDIT, VacancyAction.CREATE);
    }

    @Test
    void aChangeOfAPublishedAdWaitsForAModerator() {
        var taken = imports.takeOver(moderator, provider, book(ad("A1", company.taxCode(), "Thợ may")));
        imports.approve(moderator, taken.job().id(), "");
        assertThat(view(taken, 0).status()).isEqualTo(VacancyStatus.PUBLISHED);

        var again = imports.takeOver(moderator, provider, book(ad("A1", company.taxCode(), "Thợ may bậc 3")));

        assertThat(outcomes(again.job().id())).containsExactly(RowOutcome.PROPOSED);
        assertThat(view(again, 0).content().title()).isEqualTo("Thợ may");
        assertThat(view(again, 0)
                        .findProposed()
                        .orElseThrow()
                        .change()
                        .content()
                        .title())
                .isEqualTo("Thợ may bậc 3");
    }

    @Test
    void aRowAboutAnAdThatHasEndedIsWrong() {
        var taken = imports.takeOver(moderator, provider, book(ad("A1", company.taxCode(), "Thợ may")));
        var id = id(taken, 0);
        as(moderator, () -> {
            stop.run(moderator, id, StopReason.ofModerator().getFirst(), "");
            return id;
        });

        var again = imports.check(moderator, provider, book(ad("A1", company.taxCode(), "Thợ may mới")));

        assertThat(rows(again.job().id()).getFirst().findings())
                .containsExactly(Finding.problem(AdField.REFERENCE, "vacancies.import.problem.stands.STOPPED"));
    }

    @Test
    void twoProvidersMayUseTheSameReference() {
        var first = imports.takeOver(moderator, provider, book(ad("A1", company.taxCode(), "Thợ may")));
        var second = imports.takeOver(moderator, provider + " khác", book(ad("A1", company.taxCode(), "Thợ in")));

        assertThat(outcomes(second.job().id())).containsExactly(RowOutcome.NEW);
        assertThat(id(second, 0)).isNotEqualTo(id(first, 0));
    }

    @Test
    void aNameAloneMakesAnEmployerRecordedByTheCentreAndNotVerified() {
        var name = "Hợp tác xã Rau " + provider;

        var taken = imports.takeOver(
                moderator,
                provider,
                book(
                        adOfName("A1", name, "Trồng rau"),
                        adOfName("A2", name.toUpperCase(java.util.Locale.ROOT), "Hái rau")));

        var employer = employers.get(view(taken, 0).employerId());
        assertThat(employer.standing()).isEqualTo(EmployerStanding.RECORDED);
        assertThat(employer.taxCode()).isEmpty();
        assertThat(view(taken, 1).employerId()).isEqualTo(employer.id());
    }

    @Test
    void aNameAloneNeverLeadsToAVerifiedEmployerButTheRowSaysThatThereIsOne() {
        var namesake = testEmployers.verified("Công ty Thép " + provider);

        var taken = imports.takeOver(moderator, provider, book(adOfName("A1", namesake.name(), "Thợ cán")));

        assertThat(view(taken, 0).employerId()).isNotEqualTo(namesake.id());
        assertThat(rows(taken.job().id()).getFirst().findings())
                .containsExactly(Finding.warning(
                        AdField.EMPLOYER, "vacancies.import.warning.namesake", namesake.name(), namesake.taxCode()));
    }

    @Test
    void aTaxCodeThatNobodyRegisteredNeedsTheNameAndIsRecorded() {
        var code = TestEmployers.taxCode();
        var named = ad("A2", code.text(), "Thợ xây");
        named.put("Tên doanh nghiệp", "Công ty Xây lắp " + provider);

        var taken = imports.takeOver(moderator, provider, book(ad("A1", code.text(), "Thợ nề"), named));

        assertThat(outcomes(taken.job().id())).containsExactly(RowOutcome.WRONG, RowOutcome.NEW);
        assertThat(rows(taken.job().id()).getFirst().findings())
                .containsExactly(
                        Finding.problem(AdField.EMPLOYER, "vacancies.import.problem.nameMissing", code.text()));
        assertThat(employers.findByTaxCode(code).orElseThrow().standing()).isEqualTo(EmployerStanding.RECORDED);
    }

    @Test
    void aTaxCodeThatLostItsZeroInANumberCellIsUnderstood() {
        var code = new TaxCode("0100109106");
        as(moderator, () -> employers.recordByTaxCode(moderator, code, "Tập đoàn Thử"));

        var taken = imports.takeOver(moderator, provider, book(with(ad("A1", "", "Kỹ sư"), "Mã số thuế", 100109106)));

        assertThat(view(taken, 0).employerId())
                .isEqualTo(employers.findByTaxCode(code).orElseThrow().id());
    }

    @Test
    void aDraftMovesToTheCompanyWhoseTaxCodeTheProviderAdds() {
        var name = "Công ty May Mặc " + provider;
        imports.takeOver(moderator, provider, book(adOfName("A1", name, "Thợ may")));

        var again = imports.takeOver(moderator, provider, book(ad("A1", company.taxCode(), "Thợ may")));

        assertThat(outcomes(again.job().id())).containsExactly(RowOutcome.CHANGED);
        assertThat(view(again, 0).employerId()).isEqualTo(company.id());
    }

    @Test
    void aPublishedAdDoesNotMoveToAnotherEmployer() {
        var taken = imports.takeOver(moderator, provider, book(ad("A1", company.taxCode(), "Thợ may")));
        imports.approve(moderator, taken.job().id(), "");
        var other = testEmployers.verified("Công ty Khác " + provider);

        var again = imports.check(moderator, provider, book(ad("A1", other.taxCode(), "Thợ may")));

        assertThat(rows(again.job().id()).getFirst().findings())
                .containsExactly(
                        Finding.problem(AdField.EMPLOYER, "vacancies.import.problem.otherEmployer", company.name()));
    }

    @Test
    void aClashWithAnAdOfTheSameEmployerAndTitleIsSaidAndNamed() {
        var own = testEmployers.verified("Công ty Giày " + provider);
        ads.published(own, "Thợ đóng giày");
        imports.takeOver(moderator, provider + " khác", book(ad("B7", own.taxCode(), "Thợ dán đế")));

        var checked = imports.check(
                moderator,
                provider,
                book(ad("A1", own.taxCode(), "tho dong giay"), ad("A2", own.taxCode(), "Thợ dán đế")));

        assertThat(outcomes(checked.job().id())).containsExactly(RowOutcome.NEW, RowOutcome.NEW);
        assertThat(rows(checked.job().id()))
                .extracting(ImportRow::findings)
                .containsExactly(
                        List.of(Finding.warning(
                                AdField.TITLE, "vacancies.import.warning.clashEmployer", "Thợ đóng giày")),
                        List.of(Finding.warning(
                                AdField.TITLE,
                                "vacancies.import.warning.clash",
                                "Thợ dán đế",
                                "B7",
                                provider + " khác")));
    }

    @Test
    void placesAreReadWithAndWithoutMarksAndNotKnownIsAnAnswer() {
        var taken = imports.takeOver(
                moderator,
                provider,
                book(
                        with(ad("A1", company.taxCode(), "Một"), "Nơi làm việc", "xa gia phu, bao thang"),
                        with(ad("A2", company.taxCode(), "Hai"), "Nơi làm việc", "Không rõ"),
                        with(ad("A3", company.taxCode(), "Ba"), "Nơi làm việc", "Quận Ba Đình, Hà Nội"),
                        with(ad("A4", company.taxCode(), "Bốn"), "Nơi làm việc", "Xứ Không Có")));

        assertThat(view(taken, 0).place()).isEqualTo("Xã Gia Phú, huyện Bảo Thắng, tỉnh Lào Cai");
        assertThat(view(taken, 1).content().unitId()).isNull();
        assertThat(view(taken, 2).place()).isEqualTo("Quận Ba Đình, thành phố Hà Nội");
        assertThat(rows(taken.job().id()).getLast().findings())
                .extracting(Finding::field)
                .containsExactly(AdField.PLACE);
    }

    @Test
    void onlyAdsOfVerifiedEmployersThatLackNothingAreApprovedTogether() {
        var taken = imports.takeOver(
                moderator,
                provider,
                book(
                        ad("A1", company.taxCode(), "Thợ may"),
                        adOfName("A2", "Xưởng " + provider, "Thợ phụ"),
                        ad("A3", company.taxCode(), "Chỉ tuyển nữ thợ may"),
                        with(ad("A4", company.taxCode(), "Thợ cắt"), "Hạn nộp hồ sơ", LocalDate.of(2023, 6, 20))));
        inTransaction(() -> jdbc.sql("UPDATE vacancies.vacancy SET deadline = '2023-06-01' WHERE id = :id")
                .param("id", id(taken, 3))
                .update());
        assertThat(outlooks(taken))
                .isEqualTo(Map.of(
                        ImportOutlook.READY, 1L,
                        ImportOutlook.EMPLOYER_NOT_VERIFIED, 1L,
                        ImportOutlook.WORDING, 1L,
                        ImportOutlook.INCOMPLETE, 1L));

        var approved = imports.approve(moderator, taken.job().id(), "");

        assertThat(approved.job().phase()).isEqualTo(ImportPhase.APPROVED);
        assertThat(statuses(taken))
                .containsExactly(
                        VacancyStatus.PUBLISHED, VacancyStatus.DRAFT, VacancyStatus.DRAFT, VacancyStatus.DRAFT);
        imports.approve(moderator, taken.job().id(), "Nhà tắm nữ, theo quy định.");
        assertThat(statuses(taken))
                .containsExactly(
                        VacancyStatus.PUBLISHED, VacancyStatus.DRAFT, VacancyStatus.PUBLISHED, VacancyStatus.DRAFT);
        assertThat(outlooks(taken).get(ImportOutlook.NOT_WAITING)).isEqualTo(2);
    }

    @Test
    void anAdThatWasChangedSinceTheModeratorLookedIsLeftAside() {
        var taken = imports.takeOver(moderator, provider, book(ad("A1", company.taxCode(), "Thợ may")));
        var seenAt = clock.now();
        var head = accounts.actor(testEmployers.head(company));
        var changed = new TypedAd(
                "Thợ may khác",
                "Một mô tả khác hẳn, dài hơn hai mươi ký tự.",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                List.of(),
                "9tr",
                "",
                "",
                "1",
                "30/06/2023",
                "");
        as(
                head,
                () -> edit.run(
                        head, id(taken, 0), vacancies.getOwn(head, id(taken, 0)).version(), changed));

        as(moderator, () -> begin.approve(moderator, taken.job().id(), seenAt, ""));
        imports.await(moderator, taken.job().id());

        assertThat(statuses(taken)).containsExactly(VacancyStatus.DRAFT);
    }

    @Test
    void aKilledNodesWorkIsTakenUpByAnotherWithTheSameResult() {
        var rows = new ArrayList<Map<String, Object>>();
        int count = 2 * CarryOnImport.ROWS_AT_ONCE + 7;
        for (int i = 1; i <= count; i++) {
            rows.add(
                    i % 10 == 0
                            ? with(ad("A" + i, company.taxCode(), "Việc " + i), "Mức lương", "?")
                            : ad("A" + i, company.taxCode(), "Việc " + i));
        }
        var file = book(rows);
        var undisturbed = imports.takeOver(moderator, provider + " một", file);

        var id = received(file);
        step(id);
        release(id);
        imports.await(moderator, id);
        heldTakeOver(id);
        step(id);
        var half = as(moderator, () -> queries.get(moderator, id));
        assertThat(half.job().phase()).isEqualTo(ImportPhase.TAKING_OVER);
        assertThat(half.job().doneRows()).isEqualTo(CarryOnImport.ROWS_AT_ONCE);
        assertThat(half.timeLeft()).isNotNull();
        release(id);
        var whole = imports.await(moderator, id);

        assertThat(whole.counts()).isEqualTo(undisturbed.counts());
        assertThat(whole.job().doneRows()).isEqualTo(count);
        assertThat(contentOf(provider)).hasSize(count - count / 10).isEqualTo(contentOf(provider + " một"));
    }

    @Test
    void aDoubleClickTakesOverOnceAndASecondModeratorIsTold() {
        var checked = imports.check(moderator, provider, book(ad("A1", company.taxCode(), "Thợ may")));
        var id = checked.job().id();
        var colleague = accounts.actor(accounts.staff(Role.MODERATOR));
        heldTakeOver(id);

        assertThat(as(moderator, () -> begin.takeOver(moderator, id))).isEqualTo(new BeginImportPhase.Outcome.Begun());
        assertThat(as(colleague, () -> begin.takeOver(colleague, id)))
                .isEqualTo(new BeginImportPhase.Outcome.TooLate(moderator.displayName(), ImportPhase.TAKING_OVER));
        var other = imports.check(moderator, provider, book(ad("A2", company.taxCode(), "Thợ cắt")));
        assertThat(as(colleague, () -> begin.takeOver(colleague, other.job().id())))
                .isEqualTo(new BeginImportPhase.Outcome.ProviderBusy(moderator.displayName(), "tin.xlsx"));
        release(id);
        assertThat(imports.await(moderator, id).count(RowOutcome.NEW)).isEqualTo(1);
    }

    @Test
    void workOfSomebodyWhoseRoleHasEndedWaitsForAColleague() {
        var account = accounts.staff(Role.MODERATOR);
        var leaving = accounts.actor(account);
        var id = imports.check(leaving, provider, book(ad("A1", company.taxCode(), "Thợ may")))
                .job()
                .id();
        as(leaving, () -> {
            new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                begin.takeOver(leaving, id);
                lease(id, Duration.ofHours(1));
            });
            return id;
        });
        accounts.ends(account);
        release(id);

        var resting = imports.await(moderator, id);
        assertThat(resting.job().phase()).isEqualTo(ImportPhase.CHECKED);
        as(moderator, () -> begin.takeOver(moderator, id));
        assertThat(imports.await(moderator, id).job().phase()).isEqualTo(ImportPhase.TAKEN_OVER);
    }

    @Test
    void othersFindNoImports() {
        var id = imports.check(moderator, provider, book(ad("A1", company.taxCode(), "Thợ may")))
                .job()
                .id();
        var officer = accounts.actor(accounts.staff(Role.CONSULTANT));

        assertThat(as(officer, () -> queries.list(officer, 1, 20)).rows()).isEmpty();
        assertThatThrownBy(() -> as(officer, () -> queries.get(officer, id)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(VacancyErrors.IMPORT_NOT_FOUND));
        assertThatThrownBy(() -> as(officer, () -> begin.takeOver(officer, id))).isInstanceOf(Refused.class);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static byte[] book(Map<String, Object>... rows) {
        return book(List.of(rows));
    }

    private static byte[] book(List<Map<String, Object>> rows) {
        var workbook = new TestWorkbook();
        rows.forEach(workbook::add);
        return workbook.write();
    }

    private static Map<String, Object> with(Map<String, Object> row, String column, Object value) {
        row.put(column, value);
        return row;
    }

    private List<ImportRow> rows(UUID id) {
        return as(moderator, () -> queries.listRows(moderator, id, null, 1));
    }

    private List<@Nullable RowOutcome> outcomes(UUID id) {
        return rows(id).stream().map(ImportRow::outcome).toList();
    }

    private UUID id(ImportQueries.View view, int row) {
        var id = rows(view.job().id()).get(row).vacancyId();
        assertThat(id).isNotNull();
        return id;
    }

    private VacancyView view(ImportQueries.View view, int row) {
        return as(moderator, () -> vacancies.getForModerator(moderator, id(view, row)));
    }

    private List<VacancyStatus> statuses(ImportQueries.View view) {
        return rows(view.job().id()).stream()
                .map(row -> as(moderator, () -> vacancies.getForModerator(moderator, row.vacancyId()))
                        .status())
                .toList();
    }

    private Map<ImportOutlook, Long> outlooks(ImportQueries.View view) {
        return as(moderator, () -> queries.countOutlooks(moderator, view.job().id()));
    }

    private void decide(ImportQueries.View view, int row, DecideOnChange.Decision decision) {
        var id = id(view, row);
        var at = view(view, row).findProposed().orElseThrow().change().proposedAt();
        as(moderator, () -> decideOnChange.run(moderator, id, at, decision));
    }

    /** A workbook that the server's worker leaves alone. */
    private UUID received(byte[] file) {
        return as(
                moderator,
                () -> new TransactionTemplate(transactions).execute(_ -> {
                    var id = imports.receive(moderator, provider, file);
                    lease(id, Duration.ofHours(1));
                    return id;
                }));
    }

    private void heldTakeOver(UUID id) {
        as(
                moderator,
                () -> new TransactionTemplate(transactions).execute(_ -> {
                    assertThat(begin.takeOver(moderator, id)).isEqualTo(new BeginImportPhase.Outcome.Begun());
                    lease(id, Duration.ofHours(1));
                    return id;
                }));
    }

    /** One step of a node that is killed after it. */
    private void step(UUID id) {
        assertThat(as(moderator, () -> carryOn.run(moderator, id))).isTrue();
    }

    private void lease(UUID id, Duration length) {
        jdbc.sql("UPDATE vacancies.import_job SET leased_until = :until WHERE id = :id")
                .param("until", Timestamp.from(clock.systemNow().plus(length)))
                .param("id", id)
                .update();
    }

    /** The lease of the killed node has passed. */
    private void release(UUID id) {
        inTransaction(() -> lease(id, Duration.ofSeconds(-1)));
    }

    private long countAds() {
        return new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("SELECT count(*) FROM vacancies.vacancy")
                        .query(Long.class)
                        .single());
    }

    /** Everything that an import could change: ads, proposals, histories, employers and the feed. */
    private List<List<Map<String, Object>>> content() {
        return new TransactionTemplate(transactions)
                .execute(_ -> List.of(
                        list("SELECT to_jsonb(vacancy)::text AS vacancy FROM vacancies.vacancy vacancy ORDER BY id"),
                        list("SELECT vacancy_id, content::text, proposed_at FROM vacancies.proposed_change ORDER BY 1"),
                        list("SELECT * FROM vacancies.vacancy_event ORDER BY id"),
                        list("SELECT * FROM vacancies.provider ORDER BY key"),
                        list("SELECT * FROM employers.face_employer ORDER BY id"),
                        list("SELECT seq, kind, id FROM operations.change_feed ORDER BY seq")));
    }

    private List<Map<String, Object>> list(String sql) {
        return jdbc.sql(sql).query().listOfRows().stream()
                .map(row -> {
                    row.replaceAll((_, value) -> value instanceof byte[] bytes
                            ? java.util.HexFormat.of().formatHex(bytes)
                            : value);
                    return row;
                })
                .toList();
    }

    private List<Map<String, Object>> contentOf(String providerName) {
        return new TransactionTemplate(transactions)
                .execute(_ -> jdbc.sql("""
                                SELECT provider_reference, title, description, status, employer_id, deadline, openings,
                                  encode(provider_digest, 'hex') AS digest
                                FROM vacancies.vacancy
                                WHERE provider = :provider
                                ORDER BY provider_reference
                                """)
                        .param("provider", ReceiveWorkbook.key(providerName))
                        .query()
                        .listOfRows());
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }
}
