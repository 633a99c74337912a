package vn.cauviec.operations.domain;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Guards the server of one data folder: at most one process holds it. The operating system lets go of it when the process
 * ends, however it ends.
 */
public final class FolderLock implements AutoCloseable {
    public static final String FILE = "cauviec.lock";
    /** Closing a second channel on a locked file would drop the lock of the whole process: so never open one. */
    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty when another process, or another part of this one, holds it. */
    public static Optional<FolderLock> tryLock(Path folder) throws IOException {
        Path file = folder.toRealPath().resolve(FILE);
        synchronized (HELD_HERE) {
            if (!HELD_HERE.add(file)) {
                return Optional.empty();
            }
            boolean locked = false;
            FileChannel channel = null;
            try {
                channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                locked = channel.tryLock() != null;
                if (locked) {
                    channel.truncate(0);
                    channel.write(ByteBuffer.wrap(
                            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                }
            } finally {
                if (!locked) {
                    HELD_HERE.remove(file);
                    if (channel != null) {
                        channel.close();
                    }
                }
            }
            return locked ? Optional.of(new FolderLock(file, channel)) : Optional.empty();
        }
    }

    /** The process that holds the lock, for a sentence. */
    public static String holder(Path folder) {
        try {
            return "PID " + Files.readString(folder.resolve(FILE)).strip();
        } catch (IOException _) {
            return "PID ?";
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD_HERE) {
            channel.close();
            HELD_HERE.remove(file);
        }
    }
}
