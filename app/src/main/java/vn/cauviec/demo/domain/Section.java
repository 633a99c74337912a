package vn.cauviec.demo.domain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;

/**
 * A part of a file of words: {@code [key]}, then lines {@code name = value}; a name may stand several times. Lines that begin with
 * {@code #} explain.
 */
record Section(String key, Map<String, List<String>> values) {

    /** The sections of a file of the province's sample, in their order. */
    static List<Section> read(String province, String file) {
        var resource = new ClassPathResource("province/" + province + "/demo/" + file);
        try (var reader =
                new BufferedReader(new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8))) {
            var sections = new ArrayList<Section>();
            reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(line -> add(sections, line));
            return List.copyOf(sections);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<Section> sections, String line) {
        if (line.startsWith("[")) {
            sections.add(new Section(line.substring(1, line.length() - 1), new LinkedHashMap<>()));
            return;
        }
        int sign = line.indexOf('=');
        sections.getLast()
                .values()
                .computeIfAbsent(line.substring(0, sign).strip(), _ -> new ArrayList<>())
                .add(line.substring(sign + 1).strip());
    }

    /** All values of the name; empty when there is none. */
    List<String> list(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The only value of the name. */
    String get(String name) {
        return list(name).getFirst();
    }

    String get(String name, String otherwise) {
        return list(name).isEmpty() ? otherwise : get(name);
    }

    int number(String name) {
        return Integer.parseInt(get(name));
    }

    /** The values of a line of words. */
    List<String> words(String name) {
        return List.of(get(name).split(" +"));
    }
}
