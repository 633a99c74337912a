package vn.cauviec.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cauviec.house.Sources.Source;

/**
 * While a newer node migrates, one of the version before goes on with the same tables: a migration first adds (expand), and takes away
 * what a released version used only when a later release has stopped using it (contract).
 */
class ExpandContractTest {
    /** The newest migration of the last release; what it left is what running nodes know. */
    private static final String RELEASED = "V202611271210";

    private static final Pattern CONTRACT = Pattern.compile("(?m)^-- Contract: .*\\b\\d+\\.\\d+\\.\\d+\\b");
    private static final Pattern BODY = Pattern.compile("\\$(\\w*)\\$.*?\\$\\1\\$", Pattern.DOTALL);
    private static final Pattern CREATED = pattern("\\bCREATE TABLE (?:IF NOT EXISTS )?(\\w+\\.\\w+)");
    private static final Pattern ADDED =
            pattern("\\bADD (?:COLUMN )?(?:IF NOT EXISTS )?(?!CONSTRAINT\\b|CHECK\\b|UNIQUE\\b"
                    + "|PRIMARY\\b|FOREIGN\\b|EXCLUDE\\b)(\\w+) ([^;]*?)(?=, (?:ADD|ALTER|DROP)\\b|$)");
    private static final Pattern TABLE = pattern("\\bALTER TABLE (?:IF EXISTS )?(?:ONLY )?(\\w+\\.\\w+)");
    private static final Pattern CONDITION =
            pattern("\\bADD (?:CONSTRAINT \\w+ )?((?:CHECK|UNIQUE|EXCLUDE|PRIMARY KEY|FOREIGN KEY)\\b[^;]*?)"
                    + "(?=, (?:ADD|ALTER|DROP)\\b|$)");
    private static final Pattern UNIQUE_INDEX = pattern("\\bCREATE UNIQUE INDEX .*? ON (?:ONLY )?(\\w+\\.\\w+)(.*)");

    @Test
    void migrationsSinceTheLastReleaseTakeNothingFromNodesThatStillRun() {
        assertThat(problems(Sources.list(Sources.MIGRATIONS, ".sql")))
                .as("expand first; contract in a later release, with a line \"-- Contract: unused since x.y.z\"")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TABLE people.person;",
                "ALTER TABLE people.person DROP COLUMN born;",
                "ALTER TABLE people.person DROP born;",
                "ALTER TABLE people.person RENAME TO human;",
                "ALTER TABLE people.person RENAME COLUMN born TO birthday;",
                "ALTER TABLE people.person ALTER COLUMN born TYPE text;",
                "ALTER TABLE people.person ALTER born SET DATA TYPE text;",
                "ALTER TABLE people.person ALTER COLUMN born SET NOT NULL;",
                "ALTER TABLE people.person ADD COLUMN shoe int NOT NULL;",
                "ALTER TABLE people.person ADD COLUMN a int NOT NULL DEFAULT 0, ADD COLUMN b int NOT NULL;",
                "ALTER TABLE people.person ADD CONSTRAINT grown CHECK (born < '2008-01-01');",
                "ALTER TABLE people.person ADD CHECK (born < '2008-01-01');",
                "ALTER TABLE people.person ADD CONSTRAINT one UNIQUE (born, full_name);",
                "ALTER TABLE people.person ADD FOREIGN KEY (born) REFERENCES reference.holiday (day);",
                "CREATE UNIQUE INDEX one ON people.person (born);",
                "DROP VIEW people.face_person;"
            })
    void whatWouldStopAnOlderNodeIsFound(String sql) {
        assertThat(problems(planted("-- Why: x\n" + sql))).hasSize(1);
        assertThat(problems(planted("-- Why: x\n-- Contract: unused since 0.3.0\n" + sql)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE people.shoe (size int NOT NULL CHECK (size > 0), UNIQUE (size));",
                "CREATE TABLE people.shoe (size int); ALTER TABLE people.shoe ALTER COLUMN size SET NOT NULL;",
                "ALTER TABLE people.person ADD COLUMN shoe int;",
                "ALTER TABLE people.person ADD COLUMN shoe int NOT NULL DEFAULT 0;",
                "ALTER TABLE people.person ADD COLUMN shoe date, ADD CONSTRAINT later CHECK (shoe > born);",
                "ALTER TABLE people.person ADD COLUMN shoe int; CREATE UNIQUE INDEX one ON people.person (shoe);",
                "ALTER TABLE people.person DROP CONSTRAINT grown;",
                "ALTER TABLE people.person ALTER COLUMN born DROP NOT NULL;",
                "ALTER TABLE people.person ALTER COLUMN born DROP DEFAULT;",
                "CREATE INDEX some ON people.person (born);",
                "DROP VIEW people.face_person; CREATE VIEW people.face_person AS SELECT 1;",
                "CREATE FUNCTION people.f() RETURNS void LANGUAGE sql AS $$ DROP TABLE people.person; $$;"
            })
    void whatOnlyAddsIsAllowed(String sql) {
        assertThat(problems(planted("-- Why: x\n" + sql))).isEmpty();
    }

    @Test
    void whatTheLastReleaseKnewIsMeasuredAndNothingElse() {
        var old = new Source(Path.of(RELEASED + "__people_old.sql"), "DROP TABLE people.person;");
        assertThat(problems(List.of(old))).isEmpty();
    }

    private static List<Source> planted(String sql) {
        return List.of(new Source(Path.of("V299901010000__people_planted.sql"), sql));
    }

    private static List<String> problems(List<Source> migrations) {
        List<Source> later = migrations.stream()
                .filter(source -> source.path()
                                .getFileName()
                                .toString()
                                .substring(0, RELEASED.length())
                                .compareTo(RELEASED)
                        > 0)
                .toList();
        Set<String> young = new HashSet<>();
        Set<String> columns = new HashSet<>();
        later.stream().flatMap(ExpandContractTest::statements).forEach(sql -> {
            CREATED.matcher(sql).results().forEach(found -> young.add(found.group(1)));
            ADDED.matcher(sql).results().forEach(found -> columns.add(found.group(1)));
        });
        return later.stream()
                .filter(source -> !CONTRACT.matcher(source.text()).find())
                .flatMap(source -> statements(source)
                        .flatMap(sql -> problems(sql, source, young, columns))
                        .map(problem -> source.path().getFileName() + ": " + problem))
                .toList();
    }

    private static Stream<String> problems(String sql, Source source, Set<String> young, Set<String> columns) {
        var found = new ArrayList<String>();
        if (pattern("^DROP TABLE\\b").matcher(sql).find()) {
            found.add(sql);
        }
        pattern("^DROP (VIEW|MATERIALIZED VIEW) (?:IF EXISTS )?(\\w+\\.\\w+)")
                .matcher(sql)
                .results()
                .filter(view -> statements(source)
                        .noneMatch(other -> pattern("^CREATE (?:OR REPLACE )?.*VIEW " + view.group(2) + "\\b")
                                .matcher(other)
                                .find()))
                .forEach(view -> found.add(view.group()));
        UNIQUE_INDEX
                .matcher(sql)
                .results()
                .filter(index -> !young.contains(index.group(1)) && !mentions(index.group(2), columns))
                .forEach(index -> found.add(index.group()));
        TABLE.matcher(sql)
                .results()
                .map(table -> table.group(1))
                .filter(table -> !young.contains(table))
                .forEach(_ -> {
                    found.addAll(alterations(sql));
                    CONDITION
                            .matcher(sql)
                            .results()
                            .filter(condition -> !mentions(condition.group(1), columns))
                            .forEach(condition -> found.add(condition.group()));
                });
        return found.stream();
    }

    /** What changes a table that running nodes know. */
    private static List<String> alterations(String sql) {
        var taken = pattern("\\bDROP (?:COLUMN )?(?!CONSTRAINT\\b|DEFAULT\\b|NOT NULL\\b|IDENTITY\\b|COLUMN\\b)\\w+"
                        + "|\\bRENAME\\b.*|\\bALTER (?:COLUMN )?\\w+ (?:SET DATA )?TYPE\\b|\\bSET NOT NULL\\b")
                .matcher(sql)
                .results()
                .map(MatchResult::group);
        var demanded = ADDED.matcher(sql)
                .results()
                .filter(column ->
                        pattern("\\bNOT NULL\\b").matcher(column.group(2)).find())
                .filter(column -> !pattern("\\b(DEFAULT|GENERATED)\\b")
                        .matcher(column.group(2))
                        .find())
                .map(MatchResult::group);
        return Stream.concat(taken, demanded).toList();
    }

    /** A condition on a column that an older node leaves empty asks nothing of it. */
    private static boolean mentions(String condition, Set<String> columns) {
        return columns.stream()
                .anyMatch(column ->
                        pattern("\\b" + column + "\\b").matcher(condition).find());
    }

    private static Stream<String> statements(Source source) {
        String sql = BODY.matcher(source.text().replaceAll("(?m)--.*$", "")).replaceAll("''");
        return Stream.of(sql.split(";")).map(statement -> statement.strip().replaceAll("\\s+", " "));
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
