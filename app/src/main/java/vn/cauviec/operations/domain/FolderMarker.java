package vn.cauviec.operations.domain;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code cauviec.properties} that makes a folder a data folder of ours. Written once, when the folder begins.
 *
 * @param format version of the folder's layout
 * @param node short name of this node, random
 */
public record FolderMarker(int format, LocalDate firstBusinessDay, Instant createdAt, String node) {
    public static final String FILE = "cauviec.properties";
    public static final int FORMAT = 1;
    private static final String PRODUCT = "cauviec";

    /** @throws vn.cauviec.operations.StartupProblem when the file is not ours, newer or damaged */
    public static FolderMarker read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        if (!PRODUCT.equals(properties.getProperty("product"))) {
            throw StartupSentences.notOurs(folder);
        }
        try {
            int format = Integer.parseInt(value(properties, "format"));
            if (format > FORMAT) {
                throw StartupSentences.newer(folder);
            }
            return new FolderMarker(
                    format,
                    LocalDate.parse(value(properties, "firstBusinessDay")),
                    Instant.parse(value(properties, "createdAt")),
                    value(properties, "node"));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw StartupSentences.damaged(file, String.valueOf(e.getMessage()));
        }
    }

    private static String value(Properties properties, String key) {
        @Nullable String value = properties.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(key + " is missing");
        }
        return value.strip();
    }

    /** Answers itself, written. */
    public FolderMarker write(Path folder) throws IOException {
        var text = new StringWriter()
                .append("# Cau Viec: this file makes the folder a data folder. Do not edit.\n")
                .append("product=" + PRODUCT + "\n")
                .append("format=" + format + "\n")
                .append("firstBusinessDay=" + firstBusinessDay + "\n")
                .append("createdAt=" + createdAt + "\n")
                .append("node=" + node + "\n");
        PrivateFiles.write(folder.resolve(FILE), text.toString().getBytes(StandardCharsets.UTF_8));
        return this;
    }
}
