package vn.cauviec.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cauviec.kernel.Refused;
import vn.cauviec.ledger.Ledger;
import vn.cauviec.ledger.LedgerErrors;

class LedgerDbTest {
    private static LedgerFixture ledger;
    private final UUID person = UUID.randomUUID();

    @BeforeAll
    static void open() {
        ledger = LedgerFixture.open();
    }

    @Test
    void ofTwoJobsInAYearTheOneThatBeganFirstCounts() {
        ledger.record(person, day(5, 2));
        var first = ledger.record(person, day(3, 1));
        ledger.record(person, day(4, 1));

        assertThat(counted(2023)).isEqualTo(first);
    }

    @Test
    void onTheSameDayTheLowerEntryNumberCounts() {
        var first = ledger.record(person, day(3, 1));
        ledger.record(person, day(3, 1));

        assertThat(counted(2023)).isEqualTo(first);
    }

    @Test
    void eachCountingYearHasItsOwnResult() {
        var first = ledger.record(person, day(3, 1));
        var second = ledger.record(person, LocalDate.of(2024, 1, 2));

        assertThat(counted(2023)).isEqualTo(first);
        assertThat(counted(2024)).isEqualTo(second);
    }

    @Test
    void whenTheCountedResultIsReversedTheNextOneCounts() {
        var first = ledger.record(person, day(3, 1));
        var second = ledger.record(person, day(5, 1));
        ledger.reverse(first);

        assertThat(counted(2023)).isEqualTo(second);
        ledger.reverse(second);
        assertThat(ledger.counted()).doesNotContainKey(person + " 2023");
    }

    @Test
    void aResultIsReversedOnceOnly() {
        var entry = ledger.record(person, day(3, 1));
        ledger.reverse(entry);

        assertThatThrownBy(() -> ledger.reverse(entry))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(LedgerErrors.LEDGER_ENTRY_ALREADY_REVERSED));
    }

    @Test
    void twoRecordsOfOnePersonCountOnceAfterTheyAreLinked() {
        var other = UUID.randomUUID();
        var late = ledger.record(person, day(5, 1));
        var early = ledger.record(other, day(2, 1));
        ledger.link(person, other);

        assertThat(ledger.counted()).doesNotContainKey(person + " 2023").containsEntry(other + " 2023", early);
        ledger.reverse(early);
        assertThat(ledger.counted()).containsEntry(other + " 2023", late);
    }

    @Test
    void changingTheChannelIsAReversalAndANewEntryThatCounts() {
        var entry = ledger.record(person, day(3, 1));
        var changed = ledger.inTransaction(
                open -> open.changeChannel(LedgerFixture.OFFICER, entry, Ledger.Channel.LOAN, "vay vốn"));

        assertThat(counted(2023)).isEqualTo(changed);
        assertThat(ledger.owner
                        .sql("SELECT channel FROM ledger.entry WHERE id = ?")
                        .param(changed)
                        .query(String.class)
                        .single())
                .isEqualTo("LOAN");
        assertThat(ledger.verify()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger.entry SET reason = 'x'",
                "DELETE FROM ledger.entry",
                "TRUNCATE ledger.entry CASCADE",
                "UPDATE ledger.decision SET verdict = 'REVERSED'",
                "DELETE FROM ledger.decision",
                "DELETE FROM ledger.person_link",
                "UPDATE ledger.rule SET source = 'x'"
            })
    void notEvenTheOwnerChangesWhatWasWritten(String sql) {
        ledger.record(person, day(3, 1));

        assertThatThrownBy(() -> ledger.owner.sql(sql).update()).hasMessageContaining("append-only");
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2023, month, day);
    }

    private UUID counted(int year) {
        return ledger.counted().get(person + " " + year);
    }
}
