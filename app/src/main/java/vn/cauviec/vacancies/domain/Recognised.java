package vn.cauviec.vacancies.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.domain.words.Pay;

/**
 * A part of what was typed, as it was understood.
 *
 * @param name preferred terms in Vietnamese; for words that mean no more than themselves the words; empty for pay and places
 * @param english the same in English
 * @param unit the place; null for other kinds
 * @param pay null for other kinds
 * @param without what was typed without this part
 * @param inverted what was typed with this part unwanted; empty where that makes no sense
 * @param asWords what was typed with this part as mere words; empty where that makes no sense
 * @param jobs how many jobs there are without this part; counted only when nothing is found
 */
public record Recognised(
        Kind kind,
        List<String> name,
        List<String> english,
        @Nullable UnitId unit,
        @Nullable Pay pay,
        String without,
        String inverted,
        String asWords,
        int jobs) {
    /** What it is. */
    public enum Kind {
        /** An occupation or a field. */
        WORK,
        TRAIT,
        PLACE,
        PAY,
        /** Words as they are. */
        WORDS,
        /** What no job of the list may be. */
        UNWANTED
    }

    public Recognised {
        name = List.copyOf(name);
        english = List.copyOf(english);
    }

    Recognised with(int jobsWithout) {
        return new Recognised(kind, name, english, unit, pay, without, inverted, asWords, jobsWithout);
    }
}
