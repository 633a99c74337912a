package vn.cauviec.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each planted damage is found; the guards are switched off by the owner to plant it. */
class VerifyLedgerDbTest {
    private LedgerFixture ledger;
    private UUID first;
    private UUID second;

    @BeforeEach
    void someResults() {
        ledger = LedgerFixture.open();
        var person = UUID.randomUUID();
        first = ledger.record(person, LocalDate.of(2023, 3, 1));
        second = ledger.record(person, LocalDate.of(2023, 4, 1));
        ledger.reverse(ledger.record(UUID.randomUUID(), LocalDate.of(2023, 5, 1)));
    }

    @Test
    void aSoundLedgerHasNoProblem() {
        assertThat(ledger.verify()).isEmpty();
    }

    @Test
    void aSwitchedOffGuardIsFound() {
        ledger.owner.sql("ALTER TABLE ledger.entry DISABLE TRIGGER USER").update();
        assertThat(ledger.verify()).contains("guard missing").contains("ledger.entry");
    }

    @Test
    void aDroppedGuardIsFound() {
        ledger.owner
                .sql("DROP TRIGGER decision_is_append_only ON ledger.decision")
                .update();
        assertThat(ledger.verify()).contains("guard missing").contains("ledger.decision");
    }

    @Test
    void aProjectionThatNamesAnotherEntryIsFound() {
        ledger.owner
                .sql("UPDATE ledger.counted SET entry_id = ? WHERE entry_id = ?")
                .params(second, first)
                .update();
        assertThat(ledger.verify()).contains("projection differs");
    }

    @Test
    void aProjectionThatLostARowIsFound() {
        ledger.owner.sql("DELETE FROM ledger.counted").update();
        assertThat(ledger.verify()).contains("projection differs");
    }

    @Test
    void aForgedDateIsFound() {
        withoutGuards("ledger.entry", "UPDATE ledger.entry SET start_date = '2023-01-02' WHERE id = '" + second + "'");
        assertThat(ledger.verify()).contains("decision differs");
    }

    @Test
    void aRemovedReversalIsFound() {
        withoutGuards("ledger.entry", "DELETE FROM ledger.entry WHERE reverses IS NOT NULL");
        assertThat(ledger.verify()).contains("decision differs");
    }

    @Test
    void aForgedDecisionIsFound() {
        withoutGuards("ledger.decision", "UPDATE ledger.decision SET verdict = 'REVERSED', counting_entry_id = NULL");
        assertThat(ledger.verify()).contains("decision differs");
    }

    @Test
    void aForgedReversalIsFound() {
        withoutGuards("ledger.entry", "UPDATE ledger.entry SET start_date = '2023-05-02' WHERE reverses IS NOT NULL");
        assertThat(ledger.verify()).contains("broken reversal");
    }

    private void withoutGuards(String table, String damage) {
        ledger.owner.sql("ALTER TABLE " + table + " DISABLE TRIGGER USER").update();
        ledger.owner.sql(damage).update();
        ledger.owner.sql("ALTER TABLE " + table + " ENABLE TRIGGER USER").update();
    }
}
