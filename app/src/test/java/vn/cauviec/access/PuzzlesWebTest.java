package vn.cauviec.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.cauviec.Browser;
import vn.cauviec.CauViecTest;
import vn.cauviec.TestPuzzles;
import vn.cauviec.access.Puzzles.Answer;
import vn.cauviec.access.Puzzles.Problem;
import vn.cauviec.access.domain.SpentPuzzles;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.Vault;

/** Registration asks for a solved puzzle: by script unseen, by hand slowly; each once. */
@CauViecTest
class PuzzlesWebTest {
    @Autowired
    SpentPuzzles spent;

    @Autowired
    Limits limits;

    @Autowired
    Vault vault;

    @Autowired
    Environment environment;

    @Autowired
    Browser.Factory browsers;

    @Autowired
    PlatformTransactionManager transactions;

    /** A clock that stands where it was put. */
    private static final class StandingClock implements BusinessClock {
        private Instant at = Instant.parse("2026-11-27T01:00:00Z");

        @Override
        public Instant now() {
            return at;
        }

        @Override
        public Instant systemNow() {
            return at;
        }

        @Override
        public boolean isShifted() {
            return false;
        }
    }

    private final StandingClock clock = new StandingClock();

    @Test
    void aNumberWithEnoughZerosSolvesItOnce() {
        var puzzle = puzzles().show(Answer.NONE).puzzle();
        var answer = new Answer(puzzle.challenge(), TestPuzzles.solve(puzzle.challenge(), puzzle.bits()), "");

        assertThat(check(answer)).isEmpty();
        assertThat(check(answer)).contains(Problem.GONE);
    }

    @Test
    void aWrongNumberIsRefusedAndThePuzzleStillGood() {
        var puzzle = puzzles().show(Answer.NONE).puzzle();
        long right = Long.parseLong(TestPuzzles.solve(puzzle.challenge(), puzzle.bits()));

        assertThat(check(new Answer(puzzle.challenge(), "nonsense", ""))).contains(Problem.WRONG);
        if (right > 0) {
            assertThat(check(new Answer(puzzle.challenge(), Long.toString(right - 1), "")))
                    .as("the first number that does is the first")
                    .contains(Problem.WRONG);
        }
        assertThat(check(new Answer(puzzle.challenge(), Long.toString(right), "")))
                .isEmpty();
    }

    @Test
    void byHandTheQuestionIsAnsweredNotFasterThanAPersonWrites() {
        var puzzle = puzzles().show(Answer.NONE).puzzle();
        var sum = Integer.toString(puzzle.first() + puzzle.second());

        assertThat(check(new Answer(puzzle.challenge(), "", ""))).contains(Problem.MISSING);
        assertThat(check(new Answer(puzzle.challenge(), "", "99"))).contains(Problem.WRONG);
        assertThat(check(new Answer(puzzle.challenge(), "", sum))).contains(Problem.TOO_FAST);
        clock.at = clock.at.plusSeconds(7);
        assertThat(check(new Answer(puzzle.challenge(), "", " " + sum + " "))).isEmpty();
        assertThat(check(new Answer(puzzle.challenge(), "", sum))).contains(Problem.GONE);
    }

    @Test
    void byHandItIsDoneTwelveTimesAnHourFromOnePlace() {
        for (int i = 0; i <= Puzzles.MOST_BY_HAND; i++) {
            var puzzle = puzzles().show(Answer.NONE).puzzle();
            clock.at = clock.at.plusSeconds(7);
            var answer = new Answer(puzzle.challenge(), "", Integer.toString(puzzle.first() + puzzle.second()));

            assertThat(check(answer, "203.0.113.12"))
                    .isEqualTo(i < Puzzles.MOST_BY_HAND ? Optional.empty() : Optional.of(Problem.TOO_MANY));
        }
    }

    @Test
    void anOldOneAndOneThatIsNotOursAreRefused() {
        var puzzle = puzzles().show(Answer.NONE).puzzle();
        var answer = new Answer(puzzle.challenge(), TestPuzzles.solve(puzzle.challenge(), puzzle.bits()), "");
        clock.at = clock.at.plus(Duration.ofHours(2));

        assertThat(check(answer)).contains(Problem.GONE);
        assertThat(check(new Answer("khong-phai-cua-ta", "1", ""))).contains(Problem.GONE);
        assertThat(check(Answer.NONE)).contains(Problem.GONE);
        assertThat(puzzles().show(answer).puzzle().challenge()).isNotEqualTo(puzzle.challenge());
    }

    @Test
    void withoutAScriptThePageAsksAQuestionAndSaysWhatIsWrong() {
        for (var address : new String[] {"/dang-ky", "/nha-tuyen-dung/dang-ky"}) {
            var page = browsers.open().get(address);
            var question = page.document().selectFirst("label[for=tra-loi]");
            assertThat(question.text()).as(address).matches("Tính giúp: \\p{L}+ cộng \\p{L}+ bằng mấy\\?");
            assertThat(page.document().selectFirst("input[name=loi-giai]").val())
                    .isEmpty();
        }
    }

    private Optional<Problem> check(Answer answer) {
        return check(answer, "203.0.113.1" + System.nanoTime());
    }

    private Optional<Problem> check(Answer answer, String address) {
        return new TransactionTemplate(transactions).execute(_ -> puzzles().check(answer, address));
    }

    private Puzzles puzzles() {
        return new Puzzles(spent, limits, vault, clock, environment);
    }
}
