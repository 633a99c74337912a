package vn.cauviec.demo.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the story starts work without having applied here.
 *
 * @param advert the ad through which it came about; null when there was none
 * @param fate what becomes of the record
 */
record DirectHire(
        int number, Person person, Firm firm, @Nullable Advert advert, LocalDate start, Fate fate) {
    /** What becomes of the record. */
    enum Fate {
        COUNTED,
        PROVEN_LATER,
        WITHOUT_EVIDENCE,
        REVERSED
    }

    String key() {
        return "hire/" + number;
    }
}
