package vn.cauviec.operations;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Work that the house does by itself once a day: of all nodes on one database one does it. What no node could do at its time is done
 * at the next start. Modules contribute theirs.
 */
public interface NightlyWork {
    /** Short name, for logs and in the table of what is scheduled. It stays as it is: under another name the work is another one. */
    String name();

    /** When, in Vietnam; empty when this node does not do it. */
    Optional<LocalTime> time();

    /**
     * Does it, outside of any transaction: {@link SystemWork} opens them. Whatever a node that fell silent had in hand is begun again
     * by another, so that doing it twice must come to the same.
     */
    void run();

    /**
     * Rows that a module no longer needs after some time; they are deleted every night. A module contributes one for each such table;
     * docs/operations.md lists them.
     *
     * @param table schema and table
     * @param kept how long a row is kept after it has ended
     * @param deletion deletes what ended before {@code :before}; the worker needs the right
     */
    record Clearing(String table, Duration kept, String deletion) {}
}
