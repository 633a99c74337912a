package vn.cauviec.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every library is known: listed in docs/dependencies.md with its version, a reason, and a licence that was agreed on. */
class DependenciesTest {
    private static final Path LIST = Path.of("..", "docs", "dependencies.md");

    /** Licences under which a library may be used as it is. Of several, one is enough. */
    private static final Set<String> AGREED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "ISC",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "MIT",
            "MIT-0",
            "MPL-2.0",
            "PostgreSQL");

    private static final Pattern CHOSEN = Pattern.compile(
            "<dependency>\\s*(?:<!--.*?-->\\s*)?<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>",
            Pattern.DOTALL);

    private static final Pattern MANAGED =
            Pattern.compile("<dependencyManagement>.*</dependencyManagement>", Pattern.DOTALL);

    /** Of a jar in the local repository: …/artifact/version/artifact-version.jar */
    private static final Pattern JAR = Pattern.compile(".*/([^/]+)/([^/]+)/\\1-\\2[^/]*\\.jar");

    /**
     * A line of the list.
     *
     * @param why empty for what comes with others
     */
    private record Line(String library, String version, String licence, String why) {}

    @Test
    void everyLibraryOfThePomsIsListedWithAReason() throws Exception {
        var listed = listed();
        for (var pom : List.of(
                "../pom.xml",
                "../judgements/pom.xml",
                "pom.xml",
                "../e2e/pom.xml",
                "../search-cluster/pom.xml",
                "../benches/pom.xml")) {
            for (var library : chosen(Files.readString(Path.of(pom)))) {
                assertThat(listed.stream().filter(line -> line.library().equals(library)))
                        .as(library)
                        .isNotEmpty()
                        .allMatch(line -> line.why().length() > 5);
            }
        }
    }

    @Test
    void everyLicenceWasAgreedOn() throws Exception {
        assertThat(listed()).isNotEmpty().allMatch(line -> isAgreed(line.licence()));
    }

    @Test
    void everyLibraryOfTheClassPathIsListedWithItsVersion() throws Exception {
        var listed = listed();
        var path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var jars = Stream.of(path.split(File.pathSeparator))
                .map(jar -> JAR.matcher(jar.replace('\\', '/')))
                .filter(jar -> jar.matches())
                .toList();

        assertThat(jars).hasSizeGreaterThan(50);
        for (var jar : jars) {
            assertThat(listed)
                    .as("%s %s: scripts/dependencies.sh writes the list anew", jar.group(1), jar.group(2))
                    .anyMatch(line -> line.library().endsWith(":" + jar.group(1))
                            && line.version().equals(jar.group(2)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?", "GPL-2.0-only", "AGPL-3.0-only", "SSPL-1.0", "BUSL-1.1", "Apache-2.0 and SSPL-1.0"})
    void anotherLicenceIsFound(String licence) {
        assertThat(isAgreed(licence)).isFalse();
    }

    @Test
    void aLibraryOfAPomIsFound() {
        assertThat(chosen("<dependency><!-- why --><groupId>g</groupId> <artifactId>a</artifactId>"))
                .containsExactly("g:a");
        assertThat(isAgreed("EPL-2.0 or GPL-2.0-with-classpath-exception")).isTrue();
    }

    private static boolean isAgreed(String licences) {
        return Stream.of(licences.split(" or ")).anyMatch(AGREED::contains);
    }

    private static List<String> chosen(String pom) {
        return CHOSEN.matcher(MANAGED.matcher(pom).replaceAll(""))
                .results()
                .map(result -> result.group(1) + ":" + result.group(2))
                .filter(library -> !library.startsWith("vn.cauviec:"))
                // The same library for another machine, by a profile.
                .map(library -> library.replace("${postgres.platform}", "linux-amd64"))
                .toList();
    }

    private static List<Line> listed() throws Exception {
        return Files.readAllLines(LIST).stream()
                .map(line -> line.split("\\|", -1))
                .filter(cells -> cells.length > 5 && cells[1].strip().startsWith("`"))
                .map(cells -> new Line(
                        cells[1].strip().replace("`", ""),
                        cells[2].strip(),
                        cells[3].strip(),
                        cells.length == 7 ? cells[5].strip() : ""))
                .toList();
    }
}
