package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cauviec.TestVacancies.as;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
import vn.cauviec.TestWorkbook;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Role;

/** Deliveries that break off, and what a delivery and a workbook of one provider have in common. */
@CauViecTest
class DeliveryDbTest {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    MakeProviderKey makeKey;

    @Autowired
    EndProviderKey endKey;

    @Autowired
    ProviderPrograms programs;

    @Autowired
    BeginDelivery begin;

    @Autowired
    TakeDeliveredAd take;

    @Autowired
    Deliveries deliveries;

    @Autowired
    DeliveryQueries queries;

    @Autowired
    TestImports imports;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestEmployers employers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    String provider;
    String tax;
    Actor moderator;
    Actor program;

    @BeforeEach
    void aProviderWithAProgram() {
        provider = "Nguồn ngắt quãng " + NUMBER.incrementAndGet();
        tax = employers.verified("Công ty Bền Bỉ").taxCode();
        moderator = accounts.actor(accounts.staff(Role.MODERATOR));
        var key = ((MakeProviderKey.Outcome.Made) as(moderator, () -> makeKey.run(moderator, provider))).key();
        program = programs.findActor(key).orElseThrow();
    }

    @Test
    void whileOneIsTakenOverTheNextOneWaitsUnlessItsNodeFellSilent() {
        var silent = as(program, () -> begin.run(program, 2));
        as(program, () -> taken(silent, 1, "D-1"));
        assertThatThrownBy(() -> as(program, () -> begin.run(program, 2)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(ProviderErrors.DELIVERY_RUNNING));

        fallSilent(silent);
        var next = as(program, () -> deliveries.run(program, List.of(ad("D-1"), ad("D-2"))));

        assertThat(outcomes(next)).containsExactly(DeliveryOutcome.UNCHANGED, DeliveryOutcome.NEW);
        assertThatThrownBy(() -> as(program, () -> taken(silent, 2, "D-3")))
                .as("the silent one wakes up: nothing of it is taken over any more")
                .isInstanceOf(Refused.class);
        assertThat(held()).containsExactly("D-1", "D-2");
        assertThat(outcomes(silent)).containsExactly(DeliveryOutcome.NEW);
    }

    @Test
    void aKeyThatEndsInTheMiddleEndsTheDelivery() {
        var delivery = as(program, () -> begin.run(program, 2));
        as(program, () -> taken(delivery, 1, "D-1"));
        as(moderator, () -> {
            endKey.run(moderator, ReceiveWorkbook.key(provider), program.accountId());
            return true;
        });

        assertThatThrownBy(() -> as(program, () -> taken(delivery, 2, "D-2"))).isInstanceOf(Refused.class);

        var officers = as(moderator, () -> queries.listReceipts(moderator, delivery, null, 10, 0));
        assertThat(officers).extracting(DeliveryReceipt::reference).containsExactly("D-1");
    }

    @Test
    void whatCameByAWorkbookIsUnchangedWhenTheProgramHandsItIn() {
        var row = TestWorkbook.ad("D-1", tax, "Thợ bền bỉ");
        row.put("Hạn nộp hồ sơ", "30/06/2023");
        imports.takeOver(moderator, provider, new TestWorkbook().add(row).write());

        var delivery = as(program, () -> deliveries.run(program, List.of(ad("D-1"))));

        assertThat(outcomes(delivery)).containsExactly(DeliveryOutcome.UNCHANGED);
    }

    @Test
    void aWordingThatMayDiscriminateIsToldAsAWarningUntilAReasonIsGiven() {
        var warned =
                new DeliveredAd(false, with(ad("D-1"), AdField.REQUIREMENTS, "Chỉ tuyển nam dưới 35 tuổi."), List.of());
        var reasoned = new DeliveredAd(
                false, with(warned, AdField.WORDING, "Công việc nặng nhọc theo danh mục của Bộ."), List.of());

        var first = as(program, () -> deliveries.run(program, List.of(warned)));
        var second = as(program, () -> deliveries.run(program, List.of(reasoned)));

        assertThat(receipts(first).getFirst().findings()).isNotEmpty().allSatisfy(found -> {
            assertThat(found.warning()).isTrue();
            assertThat(found.field()).isEqualTo("requirements");
        });
        assertThat(outcomes(second)).containsExactly(DeliveryOutcome.CHANGED);
        assertThat(receipts(second).getFirst().findings()).isEmpty();
    }

    private boolean taken(UUID delivery, int number, String reference) {
        take.run(program, delivery, number, ad(reference), null);
        return true;
    }

    private void fallSilent(UUID delivery) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> jdbc.sql(
                                "UPDATE vacancies.delivery SET alive_at = alive_at - interval '2 minutes' WHERE id = :id")
                        .param("id", delivery)
                        .update());
    }

    private List<String> held() {
        return as(program, () -> queries.listAds(program, null, 100)).stream()
                .map(ProviderAd::reference)
                .toList();
    }

    private List<DeliveryOutcome> outcomes(UUID delivery) {
        return receipts(delivery).stream().map(DeliveryReceipt::outcome).toList();
    }

    private List<DeliveryReceipt> receipts(UUID delivery) {
        return as(program, () -> queries.listReceipts(program, delivery, null, 100, 0));
    }

    private static Map<AdField, String> with(DeliveredAd ad, AdField field, String text) {
        var texts = new java.util.EnumMap<>(ad.texts());
        texts.put(field, text);
        return texts;
    }

    private DeliveredAd ad(String reference) {
        return new DeliveredAd(
                false,
                Map.of(
                        AdField.REFERENCE, reference,
                        AdField.TAX_CODE, tax,
                        AdField.TITLE, "Thợ bền bỉ",
                        AdField.DESCRIPTION, "Làm tại xưởng, theo sự phân công của tổ trưởng.",
                        AdField.PLACE, "Xã Gia Phú, huyện Bảo Thắng, tỉnh Lào Cai",
                        AdField.WAGE, "8 - 12 triệu",
                        AdField.OPENINGS, "3",
                        AdField.DEADLINE, "30/06/2023"),
                List.of());
    }
}
