package vn.cauviec.notices.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestOutgoing;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.Duty;
import vn.cauviec.operations.Duty.Lasting;
import vn.cauviec.operations.Duty.Reach;
import vn.cauviec.operations.Duty.Trouble;
import vn.cauviec.operations.Duty.Value;
import vn.cauviec.operations.Outbox;
import vn.cauviec.operations.SiteAddress;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.site.Texts;

/** Each test has somebody of its own on duty, and a trouble that no other test has. */
@CauViecTest
@ExtendWith(OutputCaptureExtension.class)
class AlarmLettersDbTest {
    private static final Instant NOON = Instant.parse("2025-11-27T05:00:00Z");

    @Autowired
    private Outbox outbox;

    @Autowired
    private SystemWork work;

    @Autowired
    private Texts texts;

    @Autowired
    private SiteAddress site;

    @Autowired
    private TestOutgoing outgoing;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BusinessClock clock;

    @Test
    void aTroubleThatLastsIsToldOnceADayAndItsEndOnce() {
        var duty = new Planted("a");
        var letters = letters(duty, "mot@example.vn");
        duty.begins("disk-1", Reach.NODE, NOON);

        letters.look(NOON.plusSeconds(179));
        assertThat(keys("disk-1")).isEmpty();
        letters.look(NOON.plusSeconds(180));
        letters.look(NOON.plusSeconds(190));

        var letter = outgoing.letter("mot@example.vn");
        assertThat(letter.subject()).isEqualTo("Cầu Việc cần người xem: disk-1");
        assertThat(letter.text())
                .contains(
                        "Ổ đĩa của thư mục dữ liệu chỉ còn 300 MB. Hãy dọn bớt",
                        "Máy chủ thấy từ 12:00 27/11/2025",
                        "Máy: a",
                        "/quan-ly/he-thong/truc");
        duty.end();
        letters.look(NOON.plusSeconds(600));
        letters.look(NOON.plusSeconds(779));
        assertThat(keys("disk-1")).hasSize(1);
        letters.look(NOON.plusSeconds(780));
        letters.look(NOON.plusSeconds(790));
        assertThat(outgoing.letters("mot@example.vn", 2).getLast().text())
                .contains("Sự cố này đã hết từ 12:10 27/11/2025");
        duty.begins("disk-1", Reach.NODE, NOON.plusSeconds(3_600));
        letters.look(NOON.plusSeconds(7_200));
        assertThat(keys("disk-1"))
                .as("never twice for one trouble and day")
                .containsExactlyInAnyOrder("alarm/2025-11-27/disk-1/a/began", "alarm/2025-11-27/disk-1/a/over");
        letters.look(NOON.plusSeconds(86_400));
        assertThat(keys("disk-1")).hasSize(3).contains("alarm/2025-11-28/disk-1/a/began");
    }

    @Test
    void whatAllNodesSeeIsToldByOneOfThem() {
        var one = new Planted("a");
        var other = new Planted("b");
        one.begins("outbox-2", Reach.ALL_NODES, NOON);
        other.begins("outbox-2", Reach.ALL_NODES, NOON);

        letters(one, "hai@example.vn").look(NOON.plusSeconds(200));
        letters(other, "hai@example.vn").look(NOON.plusSeconds(201));

        assertThat(keys("outbox-2")).containsExactly("alarm/2025-11-27/outbox-2//began");
    }

    @Test
    void aNodeDoesNotSayThatTheTroubleOfAnotherIsOver() {
        var one = new Planted("a");
        one.begins("disk-3", Reach.NODE, NOON);
        letters(one, "ba@example.vn").look(NOON.plusSeconds(200));
        var other = letters(new Planted("b"), "ba@example.vn");

        other.look(NOON.plusSeconds(300));
        other.look(NOON.plusSeconds(900));

        assertThat(keys("disk-3")).hasSize(1);
    }

    @Test
    void aNodeThatWasStartedAgainStillSaysThatItIsOver() {
        var before = new Planted("a");
        before.begins("disk-4", Reach.NODE, NOON);
        letters(before, "bon@example.vn").look(NOON.plusSeconds(200));
        var after = letters(new Planted("a"), "bon@example.vn");

        after.look(NOON.plusSeconds(300));
        after.look(NOON.plusSeconds(480));

        assertThat(keys("disk-4")).hasSize(2).contains("alarm/2025-11-27/disk-4/a/over");
    }

    @Test
    void whereTheOutboxIsOutOfReachTheLogSaysItOnce(CapturedOutput log) {
        var duty = new Planted("a");
        duty.begins("disk-5", Reach.NODE, NOON);
        var broken = new Outbox() {
            @Override
            public boolean put(String kind, String key, String content, Instant goodUntil) {
                throw new DataAccessResourceFailureException("planted");
            }

            @Override
            public java.util.Set<String> listKeys(String beginning, Instant since) {
                throw new DataAccessResourceFailureException("planted");
            }
        };
        var worker = new AlarmWorker(
                new AlarmLetters(duty, broken, work, texts, site, environment("nam@example.vn")), duty, clock);

        worker.look();
        worker.look();

        assertThat(log.getAll().lines().filter(line -> line.contains("No letter can be put into the outbox")))
                .singleElement()
                .asString()
                .contains("[disk-5]");
    }

    @Test
    void withoutAnAddressNobodyIsTold() {
        assertThat(letters(new Planted("a"), "").isWanted()).isFalse();
        assertThat(letters(new Planted("a"), "sau@example.vn").isWanted()).isTrue();
    }

    private List<String> keys(String code) {
        return work.call(
                "test",
                () -> jdbc.sql("SELECT key FROM operations.outbox WHERE key LIKE :key ORDER BY key")
                        .param("key", "alarm/%/" + code + "/%")
                        .query(String.class)
                        .list());
    }

    private AlarmLetters letters(Duty duty, String to) {
        return new AlarmLetters(duty, outbox, work, texts, site, environment(to));
    }

    private static MockEnvironment environment(String to) {
        return new MockEnvironment().withProperty("cauviec.alarm.mail", to);
    }

    private static final class Planted implements Duty {
        private final String node;
        private List<Lasting> troubles = List.of();

        Planted(String node) {
            this.node = node;
        }

        void begins(String code, Reach reach, Instant since) {
            troubles = List.of(new Lasting(
                    new Trouble(code, "operations.trouble.disk", List.of(new Value.Bytes(300L << 20)), "", reach),
                    since));
        }

        void end() {
            troubles = List.of();
        }

        @Override
        public State state() {
            return State.UP;
        }

        @Override
        public String node() {
            return node;
        }

        @Override
        public List<Lasting> troubles() {
            return troubles;
        }

        @Override
        public List<Section> sections() {
            return List.of();
        }
    }
}
