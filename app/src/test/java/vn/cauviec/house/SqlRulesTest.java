package vn.cauviec.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cauviec.house.Sources.Source;

/** What SQL may touch: its own module's tables, other modules' {@code face_} views, and no clock of the database. */
class SqlRulesTest {
    private static final Set<String> SCHEMAS = Set.of(
            "operations",
            "reference",
            "access",
            "files",
            "notices",
            "people",
            "employers",
            "ledger",
            "vacancies",
            "placements",
            "plans",
            "demo");

    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern SQL_START =
            Pattern.compile("^\\s*(SELECT|INSERT|UPDATE|DELETE|WITH|MERGE|COPY|TRUNCATE)\\s");
    private static final Pattern TABLE =
            Pattern.compile("\\b(" + String.join("|", SCHEMAS) + ")\\.([a-z_][a-z_0-9]*)(\\s*\\()?");
    /** Asks on purpose, to refuse a machine whose clock differs from the database's. */
    private static final String COMPARES_CLOCKS = "InstallationClock.java";

    private static final Pattern CLOCK = Pattern.compile(
            "\\b(now\\s*\\(|current_date\\b|current_timestamp\\b|clock_timestamp\\s*\\(|statement_timestamp\\s*\\(|transaction_timestamp\\s*\\(|localtimestamp\\b)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern JAVA_CLOCK = Pattern.compile(
            "\\b(Instant|LocalDate|LocalDateTime|ZonedDateTime|OffsetDateTime|LocalTime|Year)\\.now\\(\\)|System\\.currentTimeMillis\\(|new Date\\(\\)");
    private static final Pattern CREATES = Pattern.compile(
            "\\b(?:CREATE|ALTER|DROP)\\s+(?:OR\\s+REPLACE\\s+)?(?:TABLE|VIEW|FUNCTION|INDEX|TRIGGER|POLICY|SEQUENCE|TYPE)\\b[^;]*?\\b("
                    + String.join("|", SCHEMAS) + ")\\.",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Test
    void sqlTouchesOnlyItsOwnModulesTablesAndTheFacesOfOthers() {
        assertThat(Sources.list(Sources.MAIN, ".java").stream().flatMap(SqlRulesTest::foreignTables))
                .as("read another module's data through its face: its Java interface or a face_ view")
                .isEmpty();
    }

    @Test
    void readingAnotherModulesTableIsFound() {
        assertThat(foreignTables(planted("people", "\"SELECT id FROM vacancies.vacancy\"")))
                .hasSize(1);
        assertThat(foreignTables(planted("people", "\"SELECT id FROM vacancies.face_vacancy\"")))
                .isEmpty();
        assertThat(foreignTables(planted("people", "\"SELECT id FROM people.person\"")))
                .isEmpty();
        assertThat(foreignTables(planted("people", "\"SELECT access.may('PERSON_SEE')\"")))
                .isEmpty();
    }

    @Test
    void nobodyAsksTheClockOfTheDatabase() {
        var sql = Stream.concat(
                Sources.list(Sources.MAIN, ".java").stream()
                        .filter(source -> !source.path().endsWith(COMPARES_CLOCKS))
                        .flatMap(source -> statements(source)
                                .filter(text -> CLOCK.matcher(text).find())
                                .map(text -> source.path() + ": " + text.strip())),
                Sources.list(Sources.MIGRATIONS, ".sql").stream()
                        .filter(source ->
                                CLOCK.matcher(withoutComments(source.text())).find())
                        .map(source -> source.path().toString()));
        assertThat(sql)
                .as("time comes from BusinessClock and is passed as a parameter")
                .isEmpty();
    }

    @Test
    void askingTheClockOfTheDatabaseIsFound() {
        assertThat(CLOCK.matcher("INSERT INTO a VALUES (now())").find()).isTrue();
        assertThat(CLOCK.matcher("WHERE d < CURRENT_DATE").find()).isTrue();
        assertThat(CLOCK.matcher("WHERE known > 1").find()).isFalse();
    }

    @Test
    void nobodyAsksTheClockOfTheSystem() {
        assertThat(Sources.list(Sources.MAIN, ".java").stream()
                        .filter(source -> JAVA_CLOCK.matcher(source.text()).find())
                        .map(Source::path))
                .as("inject BusinessClock or java.time.Clock")
                .isEmpty();
    }

    @Test
    void askingTheClockOfTheSystemIsFound() {
        assertThat(JAVA_CLOCK.matcher("var today = LocalDate.now();").find()).isTrue();
        assertThat(JAVA_CLOCK.matcher("var today = LocalDate.now(clock);").find())
                .isFalse();
    }

    @Test
    void aMigrationTouchesOnlyItsModulesSchemaAndSaysWhy() {
        assertThat(Sources.list(Sources.MIGRATIONS, ".sql").stream().flatMap(SqlRulesTest::problems))
                .isEmpty();
    }

    @Test
    void aMigrationThatTouchesAnotherSchemaOrDoesNotSayWhyIsFound() {
        var path = Path.of("V202611230500__people_register.sql");
        assertThat(problems(new Source(path, "-- Why: x\nCREATE TABLE vacancies.thing (id int);")))
                .hasSize(1);
        assertThat(problems(new Source(path, "CREATE TABLE people.thing (id int);")))
                .hasSize(1);
        assertThat(problems(new Source(
                        path, "-- Why: x\nCREATE TABLE people.thing (id int REFERENCES access.account (id));")))
                .isEmpty();
    }

    private static Stream<String> problems(Source migration) {
        var name = migration.path().getFileName().toString();
        var schema = name.replaceFirst("^V\\d{12}__", "").replaceFirst("_.*", "");
        var problems = new TreeSet<String>();
        if (!name.matches("V\\d{12}__[a-z]+_[a-z0-9_]+\\.sql")) {
            problems.add(name + ": named V<yyyyMMddHHmm>__<module>_<what>.sql");
        }
        if (!migration.text().startsWith("-- Why: ")) {
            problems.add(name + ": begins with -- Why:");
        }
        var created = CREATES.matcher(withoutComments(migration.text()));
        while (created.find()) {
            // A policy or a trigger may call functions of lower modules; what is created is named first.
            if (!created.group(1).equals(schema)) {
                problems.add(name + ": touches schema " + created.group(1));
            }
        }
        return problems.stream();
    }

    private static Stream<String> foreignTables(Source source) {
        return statements(source).flatMap(sql -> {
            var found = TABLE.matcher(sql);
            var foreign = new TreeSet<String>();
            while (found.find()) {
                boolean function = found.group(3) != null
                        && !sql.substring(0, found.start()).matches("(?s).*INTO\\s+$");
                if (!found.group(1).equals(source.module()) && !found.group(2).startsWith("face_") && !function) {
                    foreign.add(source.path() + ": " + found.group());
                }
            }
            return foreign.stream();
        });
    }

    private static Stream<String> statements(Source source) {
        var blocks = TEXT_BLOCK.matcher(source.text()).results().map(match -> match.group(1));
        var rest = TEXT_BLOCK.matcher(source.text()).replaceAll("");
        var strings = STRING.matcher(rest).results().map(match -> match.group(1));
        return Stream.concat(blocks, strings)
                .filter(text -> SQL_START.matcher(text).find());
    }

    private static Source planted(String module, String line) {
        return new Source(Path.of("src/main/java/vn/cauviec/" + module + "/domain/Planted.java"), line);
    }

    private static String withoutComments(String sql) {
        return List.of(sql.split("\n")).stream()
                .map(line -> line.replaceFirst("--.*", ""))
                .collect(Collectors.joining("\n"));
    }
}
