package vn.cauviec.operations.domain;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The user as whom the programs of PostgreSQL run, which refuse to be root, and the commands that stand before them:
 *
 * <ul>
 *   <li>{@code setsid}, so that Ctrl-C reaches us alone and we stop the database last;
 *   <li>as root {@code unshare -U} (another user only by name), else {@code setpriv} to a user without rights;
 *   <li>{@code setpriv --pdeathsig INT}, so that the server stops when we are killed. It must come last: the death signal
 *       is cleared when a program changes its user.
 * </ul>
 */
final class ServerUser {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final List<String> SESSION = List.of("setsid");
    private static final List<String> DEATH_SIGNAL = List.of("setpriv", "--pdeathsig", "INT", "--");

    private final List<String> prefix;
    /** The user that must own the cluster, or -1 where that is the user who runs us. */
    private final int ownerId;

    private ServerUser(List<String> prefix, int ownerId) {
        this.prefix = List.copyOf(prefix);
        this.ownerId = ownerId;
    }

    /**
     * @param data the data folder, for the sentence and for the right to pass through it
     * @param cluster the folder of the cluster; may not exist yet
     */
    static ServerUser choose(Path data, Path cluster, PostgresBinaries binaries) throws IOException {
        List<String> probe = List.of(binaries.program("postgres").toString(), "--version");
        if (userId(Path.of("/proc/self")) != ROOT) {
            return new ServerUser(longestThatWorks(List.of(), probe), -1);
        }
        int owner = Files.exists(cluster) ? userId(cluster) : ROOT;
        if (owner == ROOT && succeeds(concat(List.of("unshare", "-U"), probe))) {
            return new ServerUser(longestThatWorks(List.of("unshare", "-U"), probe), -1);
        }
        int id = owner == ROOT ? NOBODY : owner;
        List<String> drop = List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups", "--");
        letPass(data);
        if (!succeeds(concat(drop, probe)) || !succeeds(concat(drop, List.of("test", "-x", data.toString())))) {
            throw StartupSentences.rootCannotRunDatabase(data);
        }
        return new ServerUser(longestThatWorks(drop, probe), id);
    }

    private static List<String> longestThatWorks(List<String> drop, List<String> probe) {
        List<String> best = concat(concat(SESSION, drop), DEATH_SIGNAL);
        if (succeeds(concat(best, probe))) {
            return best;
        }
        List<String> second = concat(SESSION, drop);
        return succeeds(concat(second, probe)) ? second : drop;
    }

    List<String> command(List<String> program) {
        return concat(prefix, program);
    }

    /** Gives the folder, with all that is in it, to the user who runs the server. */
    void own(Path folder) throws IOException {
        if (ownerId < 0 || userId(folder) == ownerId) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                give(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem) throws IOException {
                give(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void give(Path path) throws IOException {
        Files.setAttribute(path, "unix:gid", ownerId, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:uid", ownerId, LinkOption.NOFOLLOW_LINKS);
    }

    private static void letPass(Path data) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(data);
        if (permissions.add(PosixFilePermission.GROUP_EXECUTE) | permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(data, permissions);
        }
    }

    static int userId(Path path) throws IOException {
        return (int) Files.getAttribute(path, "unix:uid");
    }

    private static boolean succeeds(List<String> command) {
        try {
            Process process = Programs.prepare(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            return false; // no such program here
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> concat(List<String> first, List<String> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
