package vn.cauviec.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What protects the installation, for the page of whoever watches it. Holds nothing of persons. */
public interface Safeguards {
    /** Whether backups are written by themselves on this node. */
    boolean isBackedUp();

    Backups backups();

    /** What will stop protecting soon unless somebody acts: the most pressing first. */
    List<Warning> warnings();

    /** The backups of all nodes. */
    interface Backups {
        /** When the last backup began that was then restored on trial with success; empty before the first. */
        Optional<Instant> lastGood();

        /** The last restore that was tried; empty before the first. */
        Optional<Trial> lastTried();
    }

    /**
     * A restore that was tried.
     *
     * @param at system time of its end
     * @param problemVi what failed, in one sentence; empty when all is well
     * @param problemEn the same
     */
    record Trial(Instant at, boolean good, String problemVi, String problemEn) {}

    /**
     * Something to act on.
     *
     * @param key of the sentence that says what and until when
     * @param arguments that the sentence fills in
     */
    record Warning(String key, List<String> arguments) {
        public Warning {
            arguments = List.copyOf(arguments);
        }
    }
}
