package vn.cauviec.operations;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cauviec.operations.domain.Bootstrap;
import vn.cauviec.operations.domain.FolderContents;
import vn.cauviec.operations.domain.FolderLock;
import vn.cauviec.operations.domain.PostgresServer;
import vn.cauviec.operations.domain.ServerKind;
import vn.cauviec.operations.domain.ServerSecrets;
import vn.cauviec.operations.domain.StartupSentences;

/** Ways to a running database: the one that {@code CAUVIEC_DB_URL} names, or the embedded one of a data folder. */
public final class Databases {
    private static final Runnable NOTHING = () -> {};
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Databases() {}

    /**
     * How to start. There is no way from the command line to a server that forces nothing to the disk: only tests make such
     * options, and the trial of a backup, which is thrown away.
     */
    public static final class Options {
        /** Logins of the external database; null for the embedded server. */
        private final @Nullable DatabaseCredentials external;

        private final @Nullable Path binaries;
        private final ServerKind kind;

        private Options(@Nullable DatabaseCredentials external, @Nullable Path binaries, ServerKind kind) {
            this.external = external;
            this.binaries = binaries;
            this.kind = kind;
        }

        /** The external database if the environment names one, else the embedded server. */
        public static Options of(Map<String, String> environment) {
            return new Options(DatabaseCredentials.fromEnvironment(environment).orElse(null), null, ServerKind.SERVING);
        }

        /** Empty for the embedded server. */
        Optional<DatabaseCredentials> externalDatabase() {
            return Optional.ofNullable(external);
        }

        static Options forTests(Path binaries, boolean durable) {
            return new Options(null, binaries, durable ? ServerKind.SERVING : ServerKind.TEST);
        }

        /** An embedded server of little weight, for a backup that is restored on trial and thrown away. */
        public static Options forTrial(Path binaries) {
            return new Options(null, binaries, ServerKind.TRIAL);
        }
    }

    /**
     * Starts the embedded server of a folder whose lock we hold, with its logins, database and extensions.
     *
     * @throws StartupProblem when it cannot start here
     */
    public static Running start(DataFolder folder, Options options) {
        if (options.external != null) {
            return new Running(options.external, NOTHING);
        }
        Path data = folder.path();
        if (!folder.isLockedByUs()) {
            throw StartupSentences.inUse(data, FolderLock.holder(data));
        }
        return FolderContents.guarded(data, () -> {
            Path binaries = options.binaries == null ? data : options.binaries;
            PostgresServer server = PostgresServer.start(data, binaries, options.kind);
            try {
                ServerSecrets secrets = ServerSecrets.read(folder.keysFolder());
                Bootstrap.run(secrets, server.port());
                return new Running(secrets.at(server.port(), ServerSecrets.DATABASE), server::stop);
            } catch (RuntimeException e) {
                server.stop();
                throw e;
            }
        });
    }

    /**
     * The database of a folder for work beside the running product: the server of the process that holds the folder's lock,
     * else one that is started here and stops when closed.
     */
    public static Running attach(DataFolder folder, Options options) {
        if (folder.isLockedByUs() || options.external != null) {
            return start(folder, options);
        }
        return FolderContents.guarded(folder.path(), () -> {
            int port = PostgresServer.awaitRunning(folder.path(), PATIENCE)
                    .orElseThrow(() -> StartupSentences.databaseNotRunning(folder.path()));
            ServerSecrets secrets = ServerSecrets.read(folder.keysFolder());
            return new Running(secrets.at(port, ServerSecrets.DATABASE), NOTHING);
        });
    }

    /**
     * A database that accepts connections. Closing it stops the embedded server that this process started; a server that
     * belongs to another process, or an external one, stays up.
     */
    public static final class Running implements AutoCloseable {
        private final DatabaseCredentials credentials;
        private final Runnable stop;

        private Running(DatabaseCredentials credentials, Runnable stop) {
            this.credentials = credentials;
            this.stop = stop;
        }

        public DatabaseCredentials credentials() {
            return credentials;
        }

        @Override
        public void close() {
            stop.run();
        }
    }
}
