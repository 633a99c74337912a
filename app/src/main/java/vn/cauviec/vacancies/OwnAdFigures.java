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
     */
    record Figure(String key, long count, String address) {}

    /** @param vacancyId of an ad that the actor's company may see */
    List<Figure> list(Actor actor, UUID vacancyId);
}
