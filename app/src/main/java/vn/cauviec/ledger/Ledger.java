package vn.cauviec.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Sex;
import vn.cauviec.reference.UnitId;

/**
 * The ledger of counted results (docs/counting-rules.md). Append-only: a mistake is reversed by an entry that names it. All methods
 * run in the caller's transaction and lock the person-year that they touch.
 */
public interface Ledger {
    /** In the change feed: what counts may have changed. The id is the entry's, or the person's who was linked. */
    String CHANGED = "LEDGER_CHANGED";

    /** What is counted once per person and year. */
    enum Kind {
        JOB,
        TRAINED
    }

    /** How a person came to work, in the order of precedence of counting-rules.md, 4. */
    enum Channel {
        ABROAD_UNDER_CONTRACT,
        LOAN,
        CROSS_BORDER,
        PUBLIC_WORKS,
        ENTERPRISE_IN_PROVINCE,
        ENTERPRISE_OUTSIDE_PROVINCE,
        COOPERATIVE,
        PUBLIC_SECTOR,
        SELF_EMPLOYMENT,
        OTHER
    }

    /**
     * A countable result of a named person.
     *
     * @param person a confirmed or checked person of the register
     * @param sex as in the register when the entry is made: figures by sex must not change with later corrections
     * @param startDate first day that the rule of the channel names (first working day, departure, disbursement, completion)
     * @param unit commune of residence on that date, as it existed on that date
     * @param workplace where the work is; null when it is not known
     * @param channel null for TRAINED
     * @param evidenceKind what stands behind it: "placement"
     * @param evidence the record that stands behind it
     */
    record Result(
            Kind kind,
            UUID person,
            Sex sex,
            LocalDate startDate,
            UnitId unit,
            @Nullable UnitId workplace,
            @Nullable Channel channel,
            String evidenceKind,
            UUID evidence) {}

    /** Appends an entry and decides anew which entry of this person, kind and year counts. Returns the entry's id. */
    UUID record(Actor actor, Result result);

    /**
     * Reverses an entry; the next eligible one of the same person-year counts.
     *
     * @param reason why, without personal data
     * @throws vn.cauviec.kernel.Refused when there is no such entry or it is reversed already
     */
    void reverse(Actor actor, UUID entry, String reason);

    /**
     * Corrects the channel of a result: a reversal and a new entry with the same date, place and evidence. Returns the new entry's id.
     *
     * @throws vn.cauviec.kernel.Refused as {@link #reverse}
     */
    UUID changeChannel(Actor actor, UUID entry, Channel channel, String reason);

    /** Two records turned out to be one person: their person-years are counted as one from here on. */
    void linkPersons(Actor actor, UUID from, UUID into);
}
