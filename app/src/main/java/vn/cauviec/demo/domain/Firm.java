package vn.cauviec.demo.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.cauviec.employers.EmployerFacts;
import vn.cauviec.employers.SizeClass;
import vn.cauviec.reference.Unit;

/**
 * An employer of the story.
 *
 * @param sector which trades it employs
 * @param place commune in which it works
 * @param fate how far the moderators are with it
 * @param registered when it registers; when the centre records it
 * @param verified when it is verified, in a story where it is
 */
record Firm(
        int number, String sector, EmployerFacts facts, Unit place, Fate fate, Instant registered, Instant verified) {
    /** How far the moderators are with an employer. */
    enum Fate {
        VERIFIED,
        WAITING,
        REFUSED,
        RECORDED
    }

    /** One of the story, by the number. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Firm firm && firm.number == number;
    }

    @Override
    public int hashCode() {
        return Integer.hashCode(number);
    }

    SizeClass size() {
        var size = facts.size();
        return size == null ? SizeClass.UNDER_10 : size;
    }

    String key() {
        return "employer/" + number;
    }

    String headKey() {
        return "head/" + number;
    }
}
