package vn.cauviec.operations.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.cauviec.operations.StartupProblem;

/**
 * The keys of a file, looked at again every second: they change while nodes run.
 *
 * @param <K> what is derived from a key
 */
public final class WatchedKeys<K> {
    /** After this much time every node knows what stands in the file. */
    public static final Duration LATEST = Duration.ofSeconds(1);

    private final @Nullable Path file;
    private final Function<byte[], K> derive;
    private volatile List<K> keys;
    private volatile FileTime changed = FileTime.fromMillis(0);
    private volatile long lookedAt;

    private WatchedKeys(@Nullable Path file, Function<byte[], K> derive, List<K> keys) {
        this.file = file;
        this.derive = derive;
        this.keys = keys;
    }

    public static <K> WatchedKeys<K> fixed(List<K> keys) {
        return new WatchedKeys<>(null, _ -> keys.getFirst(), List.copyOf(keys));
    }

    public static <K> WatchedKeys<K> of(Path file, Function<byte[], K> derive) {
        var watched = new WatchedKeys<>(file, derive, List.of());
        watched.read(file);
        return watched;
    }

    /** The one that writes first. */
    public List<K> get() {
        if (file != null && System.nanoTime() - lookedAt > LATEST.toNanos()) {
            lookAgain(file);
        }
        return keys;
    }

    /** As {@link #get}, but looks now. */
    public List<K> readAgain() {
        if (file != null) {
            lookAgain(file);
        }
        return keys;
    }

    private synchronized void lookAgain(Path watched) {
        try {
            if (!Files.getLastModifiedTime(watched).equals(changed)) {
                read(watched);
            }
            lookedAt = System.nanoTime();
        } catch (IOException | StartupProblem _) {
            lookedAt = System.nanoTime(); // what is known stays known; the next start says what is wrong with the file
        }
    }

    private void read(Path watched) {
        FolderContents.guarded(watched, () -> {
            var time = Files.exists(watched) ? Files.getLastModifiedTime(watched) : changed;
            keys = FolderContents.readIdentifierKeys(watched).stream()
                    .map(derive)
                    .toList();
            changed = time;
            lookedAt = System.nanoTime();
            return true;
        });
    }
}
