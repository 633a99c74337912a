package vn.cauviec.demo.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.cauviec.vacancies.SampleVacancies;

/**
 * A job ad of the story.
 *
 * @param fate how far it comes until the business day
 * @param drafted when the employer begins it
 * @param sent when it is sent, in a story where it is
 * @param decided when a moderator decides, in a story where one does
 * @param stopped when it is taken down or a change is proposed, in a story where that happens
 */
record Advert(
        int number,
        Trade trade,
        Firm firm,
        SampleVacancies.Ad ad,
        Fate fate,
        Instant drafted,
        Instant sent,
        Instant decided,
        Instant stopped) {
    /** How far an ad comes. */
    enum Fate {
        DRAFT,
        SUBMITTED,
        RETURNED,
        PUBLISHED,
        CHANGE_PROPOSED,
        STOPPED
    }

    /** One of the story, by the number. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Advert advert && advert.number == number;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(number);
    }

    String key() {
        return "vacancy/" + number;
    }

    boolean isPublic() {
        return fate == Fate.PUBLISHED || fate == Fate.CHANGE_PROPOSED || fate == Fate.STOPPED;
    }
}
