package vn.cauviec.vacancies;

import java.util.List;
import java.util.UUID;
import vn.cauviec.kernel.Actor;

/** Contribution: what came of an ad, for its employer: applications, hires. */
public interface OwnAdFigures {
    /**
     * One number.
     *
     * @param key message key of what is counted
     * @param address where it is told apart; empty for nowhere
     * @param covered the number is not the exact one
     */
    record Figure(String key, long count, String address, boolean covered) {
        /** Exactly so many. */
        public Figure(String key, long count, String address) {
            this(key, count, address, false);
        }

        /** Of people whom nobody shall make out: rounded down to fives, 0 for fewer than that. */
        public static Figure covered(String key, long count) {
            return new Figure(key, count, "", true);
        }

        /** Message key of how a covered number is said. */
        public String wordsKey() {
            return count == 0 ? "vacancies.numbers.few" : "vacancies.numbers.atLeast";
        }
    }

    /** @param vacancyId of an ad that the actor's company may see */
    List<Figure> list(Actor actor, UUID vacancyId);
}
