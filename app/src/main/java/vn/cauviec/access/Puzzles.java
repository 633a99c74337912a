package vn.cauviec.access;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.domain.SpentPuzzles;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.PastMoment;
import vn.cauviec.operations.Vault;

/**
 * Makes it dear to open accounts by the thousand: the browser finds a number whose hash begins with enough zeros, by itself and unseen;
 * whoever has no script answers a question, not too fast and not too often. Asks no third party and knows nobody.
 */
@Component
public class Puzzles {
    /** Puzzles from one network address within {@link #WINDOW} that may be solved by answering the question. */
    static final int MOST_BY_HAND = 12;

    private static final Duration LIFE = Duration.ofHours(2);
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int NONCE_BYTES = 12;
    private static final int LARGEST = 9;
    private static final String PARTS = " ";

    private final SpentPuzzles spent;
    private final Limits limits;
    private final Vault vault;
    private final BusinessClock clock;
    private final int bits;
    private final Duration pause;
    private final SecureRandom random = new SecureRandom();

    Puzzles(SpentPuzzles spent, Limits limits, Vault vault, BusinessClock clock, Environment environment) {
        this.spent = spent;
        this.limits = limits;
        this.vault = vault;
        this.clock = clock;
        bits = environment.getProperty("cauviec.puzzle.bits", Integer.class, 14);
        pause = Duration.ofSeconds(environment.getProperty("cauviec.puzzle.pause-seconds", Long.class, 6L));
    }

    /**
     * A puzzle.
     *
     * @param challenge what the form carries; sealed, so that nobody makes puzzles but us
     * @param bits zeros with which the SHA-256 of "challenge:number" has to begin
     * @param first the question: how much is first …
     * @param second … and second
     */
    public record Puzzle(String challenge, int bits, int first, int second, String nonce, Instant madeAt) {}

    /** What a form brought: the challenge, the number found by a script, or the answer that somebody typed. */
    public record Answer(String challenge, String number, String typed) {
        /** Nothing: the form was not shown before. */
        public static final Answer NONE = new Answer("", "", "");

        public static Answer read(Map<String, String> form) {
            return new Answer(
                    form.getOrDefault("cau-do", ""),
                    form.getOrDefault("loi-giai", ""),
                    form.getOrDefault("tra-loi", ""));
        }
    }

    /** A puzzle with what was brought for it so far, as a form shows it. */
    public record Shown(Puzzle puzzle, Answer answer) {}

    /** Why an answer does not do. */
    public enum Problem {
        /** Neither a number nor an answer. */
        MISSING,
        WRONG,
        /** By hand, and faster than a person fills in a form. */
        TOO_FAST,
        /** Not ours, too old, or used. */
        GONE,
        /** By hand, and too many from one network address. */
        TOO_MANY
    }

    /** What a form shows: the puzzle that it brought for as long as that is good, else a new one. */
    public Shown show(Answer brought) {
        return find(brought.challenge())
                .filter(puzzle -> !spent.isSpent(puzzle.nonce()))
                .map(puzzle -> new Shown(puzzle, brought))
                .orElseGet(() -> new Shown(make(), Answer.NONE));
    }

    /**
     * Uses up the puzzle, in the running transaction.
     *
     * @param address network address of the browser
     * @return empty when it was solved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Problem> check(Answer answer, String address) {
        if (PastMoment.find().isPresent()) {
            return Optional.empty(); // nobody is at a browser
        }
        var found = find(answer.challenge());
        if (found.isEmpty() || spent.isSpent(found.get().nonce())) {
            return Optional.of(Problem.GONE);
        }
        var puzzle = found.get();
        var problem = answer.number().isEmpty() ? byHand(puzzle, answer.typed(), address) : byScript(puzzle, answer);
        return problem.isEmpty() && !spent.spend(puzzle.nonce(), clock.systemNow(), LIFE)
                ? Optional.of(Problem.GONE)
                : problem;
    }

    private static Optional<Problem> byScript(Puzzle puzzle, Answer answer) {
        boolean solved = answer.number().matches("\\d{1,12}")
                && zeros(Vault.digest(puzzle.challenge() + ":" + answer.number())) >= puzzle.bits();
        return solved ? Optional.empty() : Optional.of(Problem.WRONG);
    }

    private Optional<Problem> byHand(Puzzle puzzle, String typed, String address) {
        if (typed.isBlank()) {
            return Optional.of(Problem.MISSING);
        }
        if (!typed.strip().equals(Integer.toString(puzzle.first() + puzzle.second()))) {
            return Optional.of(Problem.WRONG);
        }
        if (clock.systemNow().isBefore(puzzle.madeAt().plus(pause))) {
            return Optional.of(Problem.TOO_FAST);
        }
        return limits.take("PUZZLE_BY_HAND", address, MOST_BY_HAND, WINDOW)
                ? Optional.empty()
                : Optional.of(Problem.TOO_MANY);
    }

    private Puzzle make() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        int first = 1 + random.nextInt(LARGEST);
        int second = 1 + random.nextInt(LARGEST);
        var at = clock.systemNow();
        var content = String.join(
                PARTS,
                nonce,
                Long.toString(at.toEpochMilli()),
                Integer.toString(bits),
                Integer.toString(first),
                Integer.toString(second));
        var challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(vault.seal("puzzle " + content));
        return new Puzzle(challenge, bits, first, second, nonce, at);
    }

    private Optional<Puzzle> find(String challenge) {
        try {
            var parts = vault.open(Base64.getUrlDecoder().decode(challenge)).split(PARTS);
            if (parts.length != 6 || !parts[0].equals("puzzle")) {
                return Optional.empty();
            }
            var madeAt = Instant.ofEpochMilli(Long.parseLong(parts[2]));
            return clock.systemNow().isBefore(madeAt.plus(LIFE))
                    ? Optional.of(new Puzzle(
                            challenge,
                            Integer.parseInt(parts[3]),
                            Integer.parseInt(parts[4]),
                            Integer.parseInt(parts[5]),
                            parts[1],
                            madeAt))
                    : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    /** Zeros at the beginning. */
    static int zeros(byte[] hash) {
        int zeros = 0;
        for (byte part : hash) {
            int here = Integer.numberOfLeadingZeros(part & 0xff) - (Integer.SIZE - Byte.SIZE);
            zeros += here;
            if (here < Byte.SIZE) {
                return zeros;
            }
        }
        return zeros;
    }
}
