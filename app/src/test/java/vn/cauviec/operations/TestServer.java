package vn.cauviec.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.cauviec.operations.domain.Bootstrap;
import vn.cauviec.operations.domain.ServerSecrets;

/**
 * One embedded server per test process, that forces nothing to the disk; its database {@code cauviec} is migrated once and is
 * then the template of all others.
 */
public final class TestServer {
    static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 6, 14);

    private final DataFolder folder;
    private final Databases.Running database;
    private final ServerSecrets secrets;
    private final int port;
    private final AtomicInteger made = new AtomicInteger();

    private TestServer(DataFolder folder, Databases.Running database) throws IOException {
        this.folder = folder;
        this.database = database;
        this.secrets = ServerSecrets.read(folder.keysFolder());
        String url = database.credentials().jdbcUrl();
        this.port = Integer.parseInt(url.replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    /** Starts and migrates; the server and its folder vanish with the process. */
    public static TestServer start() {
        Path path = folderOfThisProcess("server");
        try {
            DataFolder folder = DataFolder.open(path, FirstDay.forNewFolder(FIRST_DAY), Clock.systemUTC());
            var server = new TestServer(folder, Databases.start(folder, testOptions(false)));
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
            Migrations.migrate(server.database.credentials());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A place for a folder that nobody needs once this process has ended. */
    static Path folderOfThisProcess(String name) {
        Path parent = TARGET.resolve("test-databases");
        try {
            Files.createDirectories(parent);
            removeAbandoned(parent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parent.resolve(name + "-" + ProcessHandle.current().pid());
    }

    static Databases.Options testOptions(boolean durable) {
        return Databases.Options.forTests(TARGET, durable);
    }

    /** A new database, equal to the migrated one. */
    public DatabaseCredentials fresh() {
        String name = "test_" + made.incrementAndGet();
        try (Connection connection = Bootstrap.connect(port, "postgres", secrets.bootstrap());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE %s TEMPLATE %s OWNER %s"
                    .formatted(name, ServerSecrets.DATABASE, secrets.owner().user()));
            Bootstrap.letConnect(connection, name, secrets);
            return secrets.at(port, name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stop() {
        database.close();
        folder.close();
        delete(folder.path());
    }

    private static void removeAbandoned(Path parent) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            for (Path folder : folders.toList()) {
                long pid = Long.parseLong(folder.getFileName().toString().replaceFirst(".*-", ""));
                if (ProcessHandle.of(pid).isEmpty()) {
                    remove(folder);
                }
            }
        }
    }

    /** Two processes may begin at once: who takes the folder's name away deletes it. */
    private static void remove(Path folder) throws IOException {
        var taken = folder.resolveSibling(
                folder.getFileName() + "-" + ProcessHandle.current().pid());
        try {
            Files.move(folder, taken);
        } catch (NoSuchFileException _) {
            return;
        }
        delete(taken);
    }

    static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
