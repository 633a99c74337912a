package vn.cauviec.operations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cauviec.ChildJvm;
import vn.cauviec.operations.MadeFolder;

class PostgresServerDbTest {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @TempDir
    private Path data;

    @Test
    void theBundledVersionIsTheOneThatIsNamed() throws Exception {
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(TARGET);
        Process process = new ProcessBuilder(binaries.program("postgres").toString(), "--version").start();

        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(answer.strip()).isEqualTo("postgres (PostgreSQL) " + PostgresBinaries.VERSION);
    }

    @Test
    void aServerThatSurvivedItsApplicationIsStoppedAndItsRowsAreKept() throws Exception {
        MadeFolder.copyTo(data);
        Process survivor = startWithoutUs();
        try (Connection connection =
                        connect(PostmasterFile.read(cluster()).orElseThrow().port());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE survived (number integer)");
        }

        PostgresServer second = start();

        try (Connection connection = connect(second.port());
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO survived VALUES (1)");
        } finally {
            second.stop();
        }
        assertThat(survivor.isAlive()).isFalse();
    }

    @Test
    void aServerKilledUnderABusyConnectionIsStartedAgainOnItsPort() throws Exception {
        MadeFolder.copyTo(data);
        PostgresServer server = start();
        try {
            long killed = PostmasterFile.read(cluster()).orElseThrow().pid();
            Thread busy = Thread.ofPlatform().daemon().start(() -> sleepInDatabase(server.port()));
            assertThat(Waiting.until(Duration.ofSeconds(10), () -> sleepers(server.port()) == 1))
                    .isTrue();

            ChildJvm.signal("KILL", killed);

            assertThat(Waiting.until(Duration.ofSeconds(10), () -> isAnotherServerReady(killed)))
                    .isTrue();
            assertThat(sleepers(server.port())).isZero();
            assertThat(busy.join(Duration.ofSeconds(5))).isTrue();
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsKilledAgainAndAgainIsStartedAgainForAsLongAsTheProductRuns() throws Exception {
        MadeFolder.copyTo(data);
        PostgresServer server = PostgresServer.start(
                data, TARGET, ServerKind.TEST, List.of(Duration.ZERO, Duration.ofMillis(50), Duration.ofMillis(100)));
        try {
            for (int death = 1; death <= 8; death++) {
                long killed = PostmasterFile.read(cluster()).orElseThrow().pid();

                ChildJvm.signal("KILL", killed);

                assertThat(Waiting.until(Duration.ofSeconds(20), () -> isAnotherServerReady(killed)))
                        .as("after death " + death)
                        .isTrue();
            }
        } finally {
            server.stop();
        }
    }

    @Test
    void theProductEndsAtOnceEvenWhileADeadDatabaseWaitsToBeStartedAgain() throws Exception {
        MadeFolder.copyTo(data);
        PostgresServer server = PostgresServer.start(data, TARGET, ServerKind.TEST, List.of(Duration.ofMinutes(1)));
        long killed = PostmasterFile.read(cluster()).orElseThrow().pid();
        ChildJvm.signal("KILL", killed);
        assertThat(Waiting.until(Duration.ofSeconds(10), () -> !ServerProcesses.isRunning(killed)))
                .isTrue();

        long began = System.nanoTime();
        server.stop();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aLeftFileThatNamesAProcessOfSomebodyElseDoesNotHinderTheStart() throws Exception {
        MadeFolder.copyTo(data);
        Files.write(
                PostmasterFile.path(cluster()),
                List.of(
                        Long.toString(ProcessHandle.current().pid()),
                        cluster().toString(),
                        "1687000000",
                        "5432",
                        "",
                        "127.0.0.1",
                        "  1234567         0",
                        "ready"));

        start().stop();

        assertThat(PostmasterFile.path(cluster())).doesNotExist();
    }

    @Test
    void aClusterWhoseMakingWasInterruptedIsMadeAnew() throws Exception {
        Files.createDirectories(data.resolve("pg.new/base"));
        Files.writeString(data.resolve("pg.new/PG_VERSION"), "18\n");

        start().stop();

        assertThat(data.resolve("pg.new")).doesNotExist();
        assertThat(data.resolve("pg.password")).doesNotExist();
    }

    @Test
    void whatOthersSeeOfTheServerHoldsNoSecretAndNothingOfOurEnvironment() throws Exception {
        MadeFolder.copyTo(data);
        PostgresServer server = start();
        try {
            long pid = PostmasterFile.read(cluster()).orElseThrow().pid();
            var arguments = Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
            var environment = Files.readString(Path.of("/proc", Long.toString(pid), "environ"));

            ServerSecrets secrets = ServerSecrets.read(data.resolve("keys"));
            for (var login : List.of(secrets.bootstrap(), secrets.owner(), secrets.app(), secrets.worker())) {
                assertThat(arguments).doesNotContain(login.password());
                assertThat(environment).doesNotContain(login.password());
            }
            // A password of an external database, or of a mail server, may stand in our own.
            var needed = "(PATH|LANG|LC_ALL|TZ|LD_LIBRARY_PATH)";
            assertThat(System.getenv().keySet()).anyMatch(name -> !name.matches(needed));
            assertThat(environment.split("\0")).isNotEmpty().allMatch(variable -> variable.matches(needed + "=.*"));
        } finally {
            server.stop();
        }
    }

    private PostgresServer start() throws IOException {
        return PostgresServer.start(data, TARGET, ServerKind.TEST);
    }

    private Path cluster() {
        return data.resolve("pg");
    }

    /** As after a kill of an application whose system has no death signal. */
    private Process startWithoutUs() throws IOException {
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(TARGET);
        var program = new ArrayList<>(
                List.of(binaries.program("postgres").toString(), "-D", cluster().toString()));
        program.addAll(new ServerSettings(ServerKind.TEST)
                .arguments(Integer.parseInt(Files.readString(data.resolve("database.port")))));
        Process process = new ProcessBuilder(
                        ServerUser.choose(data, cluster(), binaries).command(program))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("survivor.log").toFile())
                .start();
        assertThat(Waiting.until(Duration.ofSeconds(20), () -> isAnotherServerReady(-1)))
                .isTrue();
        return process;
    }

    private boolean isAnotherServerReady(long than) throws IOException {
        return PostmasterFile.read(cluster())
                .filter(file -> file.ready() && file.pid() != than)
                .isPresent();
    }

    private Connection connect(int port) throws SQLException, IOException {
        return Bootstrap.connect(
                port, "postgres", ServerSecrets.read(data.resolve("keys")).bootstrap());
    }

    private void sleepInDatabase(int port) {
        try (Connection connection = connect(port);
                var statement = connection.createStatement()) {
            statement.execute("SELECT pg_sleep(600)");
        } catch (SQLException | IOException _) {
            // the server went away, as it must
        }
    }

    private int sleepers(int port) {
        try (Connection connection = connect(port);
                var statement = connection.createStatement();
                var result = statement.executeQuery("""
                        SELECT count(*)
                        FROM pg_stat_activity
                        WHERE query = 'SELECT pg_sleep(600)'
                        """)) {
            result.next();
            return result.getInt(1);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
