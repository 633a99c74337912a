package vn.cauviec.operations.domain;

import java.util.List;
import java.util.Set;

/**
 * Other programs, started with what they need of our environment and no more: passwords may stand in it, and whoever may see the processes of
 * a user may read it there.
 */
final class Programs {
    private static final Set<String> NEEDED = Set.of("PATH", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH");

    private Programs() {}

    static ProcessBuilder prepare(List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(NEEDED);
        return builder;
    }
}
