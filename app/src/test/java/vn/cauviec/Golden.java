package vn.cauviec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that a person reviews when they change: {@code src/test/resources/golden}. With {@code -Dgolden.update=true} a test writes the
 * file anew instead of comparing.
 */
public final class Golden {
    /** System property that makes tests write their files anew. */
    public static final String UPDATE = "golden.update";

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** Fails when the text is not the committed one, and says how to update it. */
    public static void check(String file, String actual, Class<?> test) {
        if (Boolean.getBoolean(UPDATE)) {
            write(file, actual);
        }
        compare(file, actual, test);
    }

    /** As {@link #check}, but never writes. */
    public static void compare(String file, String actual, Class<?> test) {
        assertThat(actual)
                .as("""
                        %s differs from what is committed. Read the difference: is each line meant? Then write the file anew with
                          mvn -o -q -pl app test -Dtest=%s -D%s=true
                        and commit it together with your change.""".formatted(FOLDER.resolve(file), test.getSimpleName(), UPDATE))
                .isEqualTo(read(file));
    }

    private static String read(String file) {
        try {
            var path = FOLDER.resolve(file);
            return Files.exists(path) ? Files.readString(path) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String file, String text) {
        try {
            Files.writeString(Files.createDirectories(FOLDER).resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
