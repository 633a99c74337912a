package vn.cauviec;

import org.springframework.boot.test.context.TestComponent;
import vn.cauviec.access.Puzzles;
import vn.cauviec.operations.Vault;

/** Puzzles, solved as the script of the pages solves them. */
@TestComponent
public class TestPuzzles {
    private final Puzzles puzzles;

    TestPuzzles(Puzzles puzzles) {
        this.puzzles = puzzles;
    }

    /** A new puzzle, solved. */
    public Puzzles.Answer solved() {
        var puzzle = puzzles.show(Puzzles.Answer.NONE).puzzle();
        return new Puzzles.Answer(puzzle.challenge(), solve(puzzle.challenge(), puzzle.bits()), "");
    }

    /** The number that is asked for. */
    public static String solve(String challenge, int bits) {
        for (long number = 0; ; number++) {
            if (isSolved(Vault.digest(challenge + ":" + number), bits)) {
                return Long.toString(number);
            }
        }
    }

    private static boolean isSolved(byte[] hash, int bits) {
        for (int bit = 0; bit < bits; bit++) {
            if ((hash[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1) != 0) {
                return false;
            }
        }
        return true;
    }
}
