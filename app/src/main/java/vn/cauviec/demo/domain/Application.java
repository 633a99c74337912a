package vn.cauviec.demo.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An application of the story.
 *
 * @param fate how far it comes until the business day
 * @param sent when the person applies
 * @param answered when somebody answers, in a story where somebody does; later than the look at it
 * @param start first working day, in a story where the person is hired
 */
record Application(
        int number, Advert advert, Person person, Fate fate, Instant sent, Instant answered, LocalDate start) {
    /** How far an application comes. */
    enum Fate {
        SENT,
        SEEN,
        INVITED,
        REFUSED,
        WITHDRAWN,
        /** The employer says so, an officer has not looked yet. */
        PROPOSED,
        /** An officer found the proposal wrong. */
        DECLINED,
        HIRED
    }

    /** There is time to be hired before the business day. */
    boolean isEarly(Calendar calendar) {
        return Calendar.day(answered).plusDays(12).isBefore(calendar.eve());
    }

    Application with(Fate other) {
        return new Application(number, advert, person, other, sent, answered, start);
    }

    String key() {
        return "application/" + number;
    }
}
