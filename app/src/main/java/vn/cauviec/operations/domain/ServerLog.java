package vn.cauviec.operations.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import vn.cauviec.operations.StartupProblem;

/** What the database says: {@code logs/database.log} of this start, and {@code database.log.1} of the one before. */
final class ServerLog {
    private ServerLog() {}

    static Path fresh(Path data) throws IOException {
        Path logs = data.resolve("logs");
        Path log = logs.resolve("database.log");
        PrivateFiles.createFolder(logs);
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("database.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        PrivateFiles.write(log, new byte[0]);
        return log;
    }

    private static boolean says(Path log, String words) throws IOException {
        return Files.readString(log, StandardCharsets.ISO_8859_1).contains(words);
    }

    /** Worth another attempt: the port was taken meanwhile, or backends of a killed server have not ended yet. */
    static boolean mayPass(Path log) throws IOException {
        return says(log, "could not bind")
                || says(log, "could not create any TCP/IP sockets")
                || says(log, "pre-existing shared memory block");
    }

    /** Turns the last words of a server that did not start into a sentence. */
    static StartupProblem problem(Path data, Path log) throws IOException {
        if (says(log, "No space left on device")) {
            return StartupSentences.diskFull(data, 100);
        }
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        String words = lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .reduce((_, last) -> last)
                .or(() -> lines.reversed().stream()
                        .filter(line -> !line.isBlank())
                        .findFirst())
                .orElse("-");
        return StartupSentences.databaseDidNotStart(log, words.replaceFirst("^.*(FATAL|PANIC|error):\\s*", ""));
    }
}
