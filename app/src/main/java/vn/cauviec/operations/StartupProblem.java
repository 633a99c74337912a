package vn.cauviec.operations;

/**
 * Something outside the program keeps it from starting: one clear sentence for the person at the keyboard, in Vietnamese
 * and in English, because the message catalogue and the language of the reader are not known that early. The command
 * line prints it and ends with a non-zero exit code; nothing has been damaged.
 */
public final class StartupProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

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

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
