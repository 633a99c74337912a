package vn.cauviec.operations.domain;

import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code cauviec.conf}: one {@code key = value} a line, in UTF-8; lines that begin with {@code #} and empty ones say nothing. A value
 * is taken as it stands, without quotes and without escapes, because passwords hold every character.
 */
public final class ConfigurationFile {
    public static final String NAME = "cauviec.conf";

    private ConfigurationFile() {}

    /**
     * A line that says something.
     *
     * @param number from 1
     * @param value may be empty
     */
    public record Line(int number, String key, String value) {}

    /** @throws vn.cauviec.operations.StartupProblem when it is missing, may not be read, or has a line of another shape */
    public static List<Line> read(Path file) {
        return FolderContents.guarded(file, () -> {
            if (Files.isDirectory(file)) {
                throw SettingSentences.noFile(file);
            }
            try {
                return lines(file, Files.readAllLines(file));
            } catch (NoSuchFileException _) {
                throw SettingSentences.noFile(file);
            } catch (CharacterCodingException _) {
                throw SettingSentences.notText(file);
            }
        });
    }

    private static List<Line> lines(Path file, List<String> texts) {
        var lines = new ArrayList<Line>();
        for (int number = 1; number <= texts.size(); number++) {
            String text = texts.get(number - 1).strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            int sign = text.indexOf('=');
            if (sign < 1) {
                throw SettingSentences.anotherShape(file, number);
            }
            lines.add(new Line(
                    number,
                    text.substring(0, sign).strip(),
                    text.substring(sign + 1).strip()));
        }
        return lines;
    }

    public static boolean isReadableByEverybody(Path file) {
        return FolderContents.guarded(
                file, () -> Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ));
    }
}
