package vn.cauviec.plans.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that a plan is, carries out or builds on.
 *
 * @param otherDate a second date that the source gives for the same document; null where it gives one only
 * @param note what is unsure about it; empty where nothing is
 */
public record Document(
        Role role,
        Kind kind,
        String number,
        LocalDate issuedOn,
        @Nullable LocalDate otherDate,
        Verification verification,
        Words issuer,
        Words subject,
        Words note) {
    /** What it is to the plan. */
    public enum Role {
        PLAN,
        CARRIES_OUT,
        BUILDS_ON
    }

    /** Kế hoạch, chỉ thị, nghị quyết. */
    public enum Kind {
        PLAN,
        DIRECTIVE,
        RESOLUTION
    }

    /** How sure its number and date are. */
    public enum Verification {
        /** Compared with the signed text. */
        COMPARED,
        /** As a published source reports it. */
        REPORTED,
        /** The source contradicts itself. */
        TO_BE_VERIFIED
    }
}
