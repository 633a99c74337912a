package vn.cauviec.operations.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Recognises the processes of PostgreSQL in {@code /proc}, also those of a server whose postmaster is dead. */
final class ServerProcesses {
    private ServerProcesses() {}

    /**
     * The processes of the server that works in this cluster: each has it as its working folder. Where that may not be read
     * (root in a container, a server of another user), only the postmaster is found, by its command line.
     */
    static List<ProcessHandle> of(Path cluster) throws IOException {
        Path real = cluster.toRealPath();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> worksIn(real, process.pid())).toList();
        }
    }

    /** A process that has ended but was not collected by its parent counts as ended. */
    static boolean isRunning(long pid) {
        try {
            // "pid (name) state …"; the name may contain anything
            String stat = Files.readString(facts(pid).resolve("stat"), StandardCharsets.ISO_8859_1);
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state != 'Z' && state != 'X';
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean worksIn(Path cluster, long pid) {
        try {
            return Files.readString(facts(pid).resolve("comm")).strip().equals("postgres")
                    && isRunning(pid)
                    && hasFolder(cluster, pid);
        } catch (IOException _) {
            return false; // it has ended
        }
    }

    private static boolean hasFolder(Path cluster, long pid) throws IOException {
        try {
            return Files.readSymbolicLink(facts(pid).resolve("cwd")).equals(cluster);
        } catch (IOException _) {
            List<String> arguments = Arrays.asList(
                    Files.readString(facts(pid).resolve("cmdline")).split("\0"));
            int option = arguments.indexOf("-D");
            return option >= 0
                    && option + 1 < arguments.size()
                    && Path.of(arguments.get(option + 1)).equals(cluster);
        }
    }

    private static Path facts(long pid) {
        return Path.of("/proc", Long.toString(pid));
    }
}
