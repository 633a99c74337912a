package vn.cauviec.judgements.generator;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The word lists beside the package. */
public final class Lines {
    private Lines() {}

    /** The lines of a list without remarks (which begin with "#") and empty ones. */
    static List<String> told(String file) {
        return all(file).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /** All lines of a list as they stand. */
    public static List<String> all(String file) {
        try (var content = Lines.class.getResourceAsStream("/vn/cauviec/judgements/" + file)) {
            if (content == null) {
                throw new FileNotFoundException(file);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between separators, without empty parts. */
    static List<String> parts(String text, String separator) {
        return Stream.of(text.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
