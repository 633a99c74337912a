package vn.cauviec.operations;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cauviec.operations.domain.StartupSentences;

/**
 * Something outside the program keeps it from starting: one clear sentence for the person at the keyboard, in Vietnamese
 * and in English, because the message catalogue and the language of the reader are not known that early. The command
 * line prints it and ends with a non-zero exit code; nothing has been damaged.
 */
public final class StartupProblem extends RuntimeException {
    private static final long serialVersionUID = 1;
    /** PostgreSQL's code for a disk without room. */
    private static final String DISK_FULL = "53100";

    private final String vietnamese;
    private final String english;

    public StartupProblem(String vietnamese, String english) {
        super(vietnamese + " / " + english);
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public StartupProblem(String vietnamese, String english, Throwable cause) {
        super(vietnamese + " / " + english, cause);
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /**
     * What can be said in a sentence although it came up deep inside: a problem of this kind among the causes, or a full disk,
     * which can show itself at any write. Empty for a fault of the program.
     */
    public static Optional<StartupProblem> findIn(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .<StartupProblem>mapMulti((cause, found) -> {
                    if (cause instanceof StartupProblem problem) {
                        found.accept(problem);
                    } else if (isDiskFull(cause)) {
                        found.accept(StartupSentences.diskFull());
                    }
                })
                .findFirst();
    }

    private static boolean isDiskFull(Throwable cause) {
        return cause instanceof SQLException sql && DISK_FULL.equals(sql.getSQLState())
                || cause instanceof IOException file && StartupSentences.saysDiskFull(file);
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
