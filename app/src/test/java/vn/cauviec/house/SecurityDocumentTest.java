package vn.cauviec.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/security.md stays true: the tests and the classes that it names exist, and its counts are those of its tables. */
class SecurityDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "security.md");
    private static final List<Path> CODE = List.of(Path.of("src"), Path.of("..", "e2e", "src"));

    private static final List<String> STATES = List.of("met", "partly", "not applicable", "open");

    /** ASVS 5.0: requirements of level 1 and of level 2. */
    private static final int REQUIREMENTS = 253;

    /** `SomeTest.aRuleAsASentence` or `SomeClass`. */
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z0-9]+)(?:\\.(?!jte)([a-z][A-Za-z0-9]+))?`");

    private static final Pattern FILE = Pattern.compile("`([A-Za-z-]+\\.(?:jte|js|md|sh))`");

    private static final Pattern COUNT =
            Pattern.compile("(?m)^\\| \\*\\*(met|partly|not applicable|open)\\*\\* \\| (\\d+) \\|");

    private record Line(String number, String asks, String state, String where) {}

    @Test
    void everyTestAndEveryClassThatItNamesExists() throws IOException {
        assertThat(missing(Files.readString(DOCUMENT), classes())).isEmpty();
    }

    @Test
    void everyFileThatItNamesExists() throws IOException {
        var files = new HashSet<String>();
        for (var folder : List.of(Path.of("src"), Path.of("..", "docs"), Path.of("..", "scripts"))) {
            try (Stream<Path> walk = Files.walk(folder)) {
                walk.forEach(path -> files.add(path.getFileName().toString()));
            }
        }

        assertThat(FILE.matcher(Files.readString(DOCUMENT)).results().map(named -> named.group(1)))
                .isNotEmpty()
                .allMatch(files::contains);
    }

    @Test
    void whatDoesNotExistIsFound() throws IOException {
        var known = Map.of("SignInWebTest", "void rightPasswordOpensTheOfficersHome() {");

        assertThat(missing("`SignInWebTest.rightPasswordOpensTheOfficersHome` `SignInWebTest`", known))
                .isEmpty();
        assertThat(missing("`SignInWebTest.nobodyWroteThis` `NoSuchTest`", known))
                .containsExactly("SignInWebTest.nobodyWroteThis", "NoSuchTest");
    }

    @Test
    void everyRequirementStandsThereOnceWithItsStateAndItsReason() throws IOException {
        var lines = lines(Files.readString(DOCUMENT));

        assertThat(lines.stream().map(Line::number)).doesNotHaveDuplicates().hasSize(REQUIREMENTS);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.asks().split(" ")).as(line.number()).hasSizeBetween(2, 12);
            assertThat(STATES).as(line.number()).contains(line.state());
            assertThat(line.where()).as(line.number()).isNotEmpty();
        });
        assertThat(lines.stream().filter(line -> line.state().equals("met")))
                .allSatisfy(line -> assertThat(line.where()).as(line.number()).contains("`"));
    }

    @Test
    void theCountsAreThoseOfTheTables() throws IOException {
        var text = Files.readString(DOCUMENT);
        var counted =
                lines(text).stream().collect(Collectors.groupingBy(Line::state, TreeMap::new, Collectors.counting()));
        var written = new TreeMap<String, Long>();
        COUNT.matcher(text).results().forEach(count -> written.put(count.group(1), Long.valueOf(count.group(2))));

        assertThat(written).isEqualTo(counted);
    }

    private static List<Line> lines(String text) {
        return text.lines()
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length == 6 && cells[1].strip().matches("\\d+\\.\\d+\\.\\d+"))
                .map(cells -> new Line(cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip()))
                .toList();
    }

    private static List<String> missing(String text, Map<String, String> classes) {
        var missing = new ArrayList<String>();
        NAMED.matcher(text).results().forEach(named -> {
            var code = classes.get(named.group(1));
            var member = named.group(2);
            if (code == null) {
                missing.add(named.group().replace("`", ""));
            } else if (member != null
                    && !Pattern.compile("\\b" + member + "\\(").matcher(code).find()) {
                missing.add(named.group(1) + "." + member);
            }
        });
        return missing;
    }

    /** Simple names of all classes, with their code. */
    private static Map<String, String> classes() throws IOException {
        var classes = new LinkedHashMap<String, String>();
        for (var folder : CODE) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (var file :
                        walk.filter(path -> path.toString().endsWith(".java")).toList()) {
                    var name = file.getFileName().toString().replace(".java", "");
                    classes.merge(name, Files.readString(file), (one, other) -> one + other);
                }
            }
        }
        return classes;
    }
}
