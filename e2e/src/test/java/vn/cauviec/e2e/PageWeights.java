package vn.cauviec.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the public pages weigh over the wire, beside what was agreed: {@code golden/page-weights.txt}. A page that grows by more than a
 * twentieth fails; {@code -Dgolden.update=true} writes the file anew.
 */
final class PageWeights {
    private static final Path AGREED = Path.of("src/test/resources/golden/page-weights.txt");
    private static final double TOLERANCE = 1.05;

    private final Map<String, Weight> measured = new LinkedHashMap<>();

    /**
     * Bytes, compressed as they travel.
     *
     * @param page the HTML
     * @param total with style, script and face, and the heads of all answers
     */
    record Weight(long page, long total) {
        @Override
        public String toString() {
            return page + " " + total;
        }
    }

    void add(String path, Weight weight) {
        measured.put(path, weight);
    }

    void compareWithWhatWasAgreed() {
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(AGREED.getParent());
                Files.writeString(
                        AGREED,
                        measured.entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                                .collect(Collectors.joining()));
            }
            var agreed = Files.readAllLines(AGREED).stream()
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(
                            cells -> cells[0],
                            cells -> new Weight(Long.parseLong(cells[1]), Long.parseLong(cells[2]))));
            assertThat(measured.entrySet().stream()
                            .filter(entry -> hasGrown(agreed.get(entry.getKey()), entry.getValue()))
                            .map(entry -> "%s: HTML and first visit agreed %s, now %s"
                                    .formatted(entry.getKey(), agreed.get(entry.getKey()), entry.getValue())))
                    .as("pages heavier than agreed; docs/look.md says how a change is accepted")
                    .isEmpty();
            assertThat(agreed.keySet()).isEqualTo(measured.keySet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that nobody agreed on counts as grown. */
    static boolean hasGrown(Weight before, Weight now) {
        return before == null || now.page() > before.page() * TOLERANCE || now.total() > before.total() * TOLERANCE;
    }
}
