package vn.cauviec.vacancies.domain.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.vacancies.domain.words.Concept.Kind;

/** Reads the files of the dictionary ({@code vacancies/dictionary/}); their first lines say what stands in them. */
final class DictionaryReader {
    private static final Pattern HEADING = Pattern.compile("\\[([^|\\]]+)\\|([^\\]]+)\\]\\s*(\\S*?)(?:;\\s*(.*))?");
    private static final Pattern RELATION = Pattern.compile("(in|near):\\s*([^;]+)");

    private final List<Entry> entries = new ArrayList<>();

    /** Where the words of a line count. */
    enum Use {
        SAME,
        OLD,
        /** Only in what people type. */
        ASK,
        /** Only in the texts of ads. */
        SAYS,
        /** Only in titles of ads. */
        TITLE,
        /** Looks like it and is not: nothing is meant. */
        NOT
    }

    /** A concept with its words. */
    record Entry(Concept concept, Map<Use, List<String>> words) {
        List<String> words(Use... uses) {
            return Stream.of(uses)
                    .flatMap(use -> words.getOrDefault(use, List.of()).stream())
                    .toList();
        }
    }

    /** All entries, in the order of the files. */
    static List<Entry> read() {
        var reader = new DictionaryReader();
        for (var file : List.of("occupations-1.txt", "occupations-2.txt", "occupations-3.txt")) {
            reader.read(file, Kind.OCCUPATION);
        }
        reader.read("fields.txt", Kind.FIELD);
        reader.read("traits.txt", Kind.TRAIT);
        reader.readNeutral();
        return reader.entries;
    }

    /** The entries of lines that are not in a file. */
    static List<Entry> readLines(List<String> lines, Kind kind) {
        var reader = new DictionaryReader();
        reader.read(tidy(lines.stream()), kind, "lines");
        return reader.entries;
    }

    private void read(String file, Kind kind) {
        read(lines(file), kind, file);
    }

    private void read(List<String> lines, Kind kind, String file) {
        Entry entry = null;
        for (var line : lines) {
            if (line.startsWith("[")) {
                entry = entry(line, kind, file);
                entries.add(entry);
            } else {
                addWords(line, entry, file);
            }
        }
    }

    private void readNeutral() {
        var entry = new Entry(Concept.neutral(), new EnumMap<>(Use.class));
        entry.words()
                .put(
                        Use.SAME,
                        lines("neutral.txt").stream()
                                .flatMap(DictionaryReader::split)
                                .toList());
        entries.add(entry);
    }

    private static Entry entry(String line, Kind kind, String file) {
        var heading = HEADING.matcher(line);
        if (!heading.matches()) {
            throw new IllegalStateException(file + ": no heading: " + line);
        }
        var name = heading.group(1).strip();
        var english = heading.group(2).strip();
        var code = heading.group(3);
        var relations = Objects.requireNonNullElse(heading.group(4), "");
        var concept = new Concept(
                kind,
                kind == Kind.TRAIT ? code : VietnameseText.slug(name),
                name,
                english,
                kind == Kind.OCCUPATION ? code : null,
                related("in", relations),
                related("near", relations));
        var words = new EnumMap<Use, List<String>>(Use.class);
        words.put(kind == Kind.TRAIT ? Use.ASK : Use.SAME, List.of(name, english));
        return new Entry(concept, words);
    }

    private static Set<String> related(String relation, String relations) {
        var keys = new LinkedHashSet<String>();
        var matcher = RELATION.matcher(relations);
        while (matcher.find()) {
            if (matcher.group(1).equals(relation)) {
                Stream.of(matcher.group(2).split(",")).map(VietnameseText::slug).forEach(keys::add);
            }
        }
        return keys;
    }

    private static void addWords(String line, @Nullable Entry entry, String file) {
        int colon = line.indexOf(':');
        if (entry == null || colon < 0) {
            throw new IllegalStateException(file + ": neither heading nor words: " + line);
        }
        var use = Use.valueOf(line.substring(0, colon).strip().toUpperCase(Locale.ROOT));
        entry.words()
                .merge(
                        use,
                        split(line.substring(colon + 1)).toList(),
                        (known, more) ->
                                Stream.concat(known.stream(), more.stream()).toList());
    }

    private static Stream<String> split(String words) {
        return Stream.of(words.split(";")).map(String::strip).filter(word -> !word.isEmpty());
    }

    private static List<String> lines(String file) {
        try (var in = open(file)) {
            return tidy(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> tidy(Stream<String> lines) {
        return lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(
                DictionaryReader.class.getResourceAsStream("/vacancies/dictionary/" + file), file);
    }
}
