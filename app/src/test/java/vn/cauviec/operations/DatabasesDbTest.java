package vn.cauviec.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cauviec.ChildJvm;
import vn.cauviec.operations.DatabaseCredentials.Login;

class DatabasesDbTest {
    private static final FirstDay FIRST_DAY = FirstDay.forNewFolder(LocalDate.of(2023, 6, 14));

    @TempDir
    private Path parent;

    @Test
    void aStoppedDatabaseComesBackOnItsPortWithItsRows() throws SQLException, IOException {
        try (DataFolder folder = open()) {
            String url;
            try (Databases.Running database = Databases.start(folder, TestServer.testOptions(true))) {
                url = database.credentials().jdbcUrl();
                execute(
                        database.credentials(),
                        "CREATE SCHEMA probe; CREATE TABLE probe.kept AS SELECT 'Mường' AS word");
            }
            assertThat(postmaster()).doesNotExist();
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(folder.keysFolder().resolve("database.properties"))))
                    .isEqualTo("rw-------");
            try (Databases.Running database = Databases.start(folder, TestServer.testOptions(true))) {
                assertThat(database.credentials().jdbcUrl()).isEqualTo(url);
                assertThat(query(database.credentials(), "SELECT word FROM probe.kept"))
                        .containsExactly("Mường");
                assertThat(query(database.credentials(), "SHOW fsync")).containsExactly("on");
                assertThat(query(database.credentials(), "SHOW synchronous_commit"))
                        .containsExactly("on");
            }
        }
    }

    @Test
    void aPortThatWasTakenMeanwhileIsReplaced() throws IOException, SQLException {
        MadeFolder.copyTo(data());
        try (DataFolder folder = open()) {
            int port = Integer.parseInt(Files.readString(folder.path().resolve("database.port")));
            try (var taken = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                    Databases.Running database = start(folder)) {
                assertThat(taken.isBound()).isTrue();
                assertThat(database.credentials().jdbcUrl()).doesNotContain(":" + port + "/");
                assertThat(query(database.credentials(), "SELECT 1")).containsExactly("1");
            }
        }
    }

    @Test
    void everyAcknowledgedWriteSurvivesTheDeathOfServerAndApplication() throws Exception {
        MadeFolder.copyTo(data());
        Set<Integer> acknowledged = new HashSet<>();
        try (ChildJvm writer = ChildJvm.start(WritingProbe.class, data().toString())) {
            writer.await("acknowledged 200");
            long firstServer = serverPid();
            ChildJvm.signal("KILL", firstServer);
            writer.await("lost");
            long lost = acknowledged(writer).size();
            writer.await("acknowledged " + (lost + 200));
            long secondServer = serverPid();
            assertThat(secondServer).isNotEqualTo(firstServer);

            ChildJvm.signal("KILL", secondServer, writer.pid());
            writer.exitCode();
            acknowledged.addAll(acknowledged(writer));
        }
        assertThat(acknowledged).hasSizeGreaterThan(300); // before and after the first kill

        try (DataFolder folder = open();
                Databases.Running database = start(folder)) {
            Set<Integer> kept = query(database.credentials(), "SELECT number FROM probe.written").stream()
                    .map(Integer::valueOf)
                    .collect(Collectors.toSet());
            assertThat(kept).containsAll(acknowledged);
        }
    }

    @Test
    void theServerStopsInGoodOrderWhenTheApplicationIsKilled() throws Exception {
        MadeFolder.copyTo(data());
        try (ChildJvm writer = ChildJvm.start(WritingProbe.class, data().toString())) {
            writer.await("acknowledged 1");
            Path server = Path.of("/proc", Long.toString(serverPid()), "exe");
            assertThat(server).exists();
            writer.signal("KILL");
            writer.exitCode();
            long end = System.nanoTime() + 30_000_000_000L;
            while ((Files.exists(postmaster()) || Files.exists(server)) && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            // A server that was killed with it would leave the file behind.
            assertThat(postmaster()).doesNotExist();
            assertThat(Files.exists(server)).isFalse();
        }
    }

    @Test
    void anotherProcessAttachesToTheRunningDatabaseAndLeavesItRunning() throws SQLException {
        MadeFolder.copyTo(data());
        try (DataFolder folder = open();
                Databases.Running database = start(folder)) {
            execute(database.credentials(), "CREATE SCHEMA attached");
            try (DataFolder visited = DataFolder.visit(data());
                    Databases.Running attached = Databases.attach(visited, TestServer.testOptions(false))) {
                assertThat(attached.credentials()).isEqualTo(database.credentials());
            }
            assertThat(query(database.credentials(), "SELECT 1")).containsExactly("1");
            try (DataFolder visited = DataFolder.visit(data())) {
                assertThatThrownBy(() -> Databases.start(visited, TestServer.testOptions(false)))
                        .isInstanceOf(StartupProblem.class)
                        .hasMessageContaining("is in use");
            }
        }
    }

    @Test
    void whereNothingRunsAttachingStartsTheDatabaseAndStopsItAgain() throws SQLException {
        MadeFolder.copyTo(data());
        try (DataFolder visited = DataFolder.visit(data());
                Databases.Running attached = Databases.attach(visited, TestServer.testOptions(false))) {
            assertThat(query(attached.credentials(), "SELECT 1")).containsExactly("1");
        }
        assertThat(postmaster()).doesNotExist();
    }

    @Test
    void aDatabaseOfANewerPostgresIsRefused() throws IOException {
        MadeFolder.copyTo(data());
        try (DataFolder folder = open()) {
            Files.writeString(folder.path().resolve("pg/PG_VERSION"), "19\n");

            assertThatThrownBy(() -> start(folder))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("phiên bản mới hơn");
        }
    }

    @Test
    void lostPasswordsAreNamed() throws IOException {
        MadeFolder.copyTo(data());
        try (DataFolder folder = open()) {
            Files.delete(folder.keysFolder().resolve("database.properties"));

            assertThatThrownBy(() -> start(folder))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("database.properties");
            assertThat(postmaster()).doesNotExist();
        }
    }

    @Test
    void aServerThatCannotStartSaysWhy() throws IOException {
        MadeFolder.copyTo(data());
        try (DataFolder folder = open()) {
            Files.writeString(folder.path().resolve("pg/postgresql.conf"), "no_such_setting = on\n");

            assertThatThrownBy(() -> start(folder))
                    .isInstanceOf(StartupProblem.class)
                    .hasMessageContaining("database.log");
        }
    }

    @Test
    void anExternalDatabaseNeedsThreePasswords() {
        assertThat(DatabaseCredentials.fromEnvironment(Map.of())).isEmpty();
        assertThatThrownBy(() -> DatabaseCredentials.fromEnvironment(
                        Map.of("CAUVIEC_DB_URL", "jdbc:postgresql://db/x", "CAUVIEC_DB_APP_PASSWORD", "a")))
                .isInstanceOf(StartupProblem.class)
                .hasMessageContaining("CAUVIEC_DB_OWNER_PASSWORD, CAUVIEC_DB_WORKER_PASSWORD");
        assertThat(DatabaseCredentials.fromEnvironment(Map.of(
                        "CAUVIEC_DB_URL", "jdbc:postgresql://db/x",
                        "CAUVIEC_DB_OWNER_USER", "boss",
                        "CAUVIEC_DB_OWNER_PASSWORD", "o",
                        "CAUVIEC_DB_APP_PASSWORD", "a",
                        "CAUVIEC_DB_WORKER_PASSWORD", "w")))
                .contains(new DatabaseCredentials(
                        "jdbc:postgresql://db/x",
                        new Login("boss", "o"),
                        new Login("cauviec_app", "a"),
                        new Login("cauviec_worker", "w")));
    }

    private Path data() {
        return parent.resolve("Tỉnh Lào Cai, dữ liệu");
    }

    private Path postmaster() {
        return data().resolve("pg/postmaster.pid");
    }

    private long serverPid() throws IOException {
        return Long.parseLong(Files.readAllLines(postmaster()).getFirst());
    }

    private DataFolder open() {
        return DataFolder.open(data(), FIRST_DAY, Clock.systemUTC());
    }

    private static Databases.Running start(DataFolder folder) {
        return Databases.start(folder, TestServer.testOptions(false));
    }

    private static Set<Integer> acknowledged(ChildJvm writer) {
        return writer.lines().stream()
                .filter(line -> line.matches("acknowledged \\d+"))
                .map(line -> Integer.valueOf(line.substring("acknowledged ".length())))
                .collect(Collectors.toSet());
    }

    private static void execute(DatabaseCredentials database, String sql) throws SQLException {
        try (Connection connection = WritingProbe.connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(DatabaseCredentials database, String sql) throws SQLException {
        var rows = new ArrayList<String>();
        try (Connection connection = WritingProbe.connect(database);
                var statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
