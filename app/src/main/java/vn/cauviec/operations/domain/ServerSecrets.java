package vn.cauviec.operations.domain;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.DatabaseCredentials.Login;

/**
 * The random passwords of the embedded server, kept in {@code keys/database.properties}.
 *
 * @param bootstrap the superuser: makes the other three and their database, and is used for nothing else
 */
public record ServerSecrets(Login bootstrap, Login owner, Login app, Login worker) {
    public static final String DATABASE = "cauviec";
    static final String FILE = "database.properties";
    private static final String BOOTSTRAP = "cauviec_bootstrap";
    private static final String OWNER = "cauviec_owner";
    private static final String APP = "cauviec_app";
    private static final String WORKER = "cauviec_worker";

    public static ServerSecrets read(Path keys) throws IOException {
        Path file = keys.resolve(FILE);
        if (!Files.exists(file)) {
            throw StartupSentences.damaged(file, "0 byte");
        }
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new ServerSecrets(
                login(properties, BOOTSTRAP, file),
                login(properties, OWNER, file),
                login(properties, APP, file),
                login(properties, WORKER, file));
    }

    /** Only for a cluster that does not exist yet: the passwords of an existing one cannot be made again. */
    static ServerSecrets readOrMake(Path keys) throws IOException {
        if (!Files.exists(keys.resolve(FILE))) {
            PrivateFiles.createFolder(keys);
            var random = new SecureRandom();
            var text = new StringWriter();
            for (String user : new String[] {BOOTSTRAP, OWNER, APP, WORKER}) {
                var password = new byte[24];
                random.nextBytes(password);
                text.append(user + "=" + HexFormat.of().formatHex(password) + "\n");
            }
            PrivateFiles.write(keys.resolve(FILE), text.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return read(keys);
    }

    private static Login login(Properties properties, String user, Path file) {
        String password = properties.getProperty(user, "");
        if (password.isBlank()) {
            throw StartupSentences.damaged(file, user);
        }
        return new Login(user, password);
    }

    public DatabaseCredentials at(int port, String database) {
        return new DatabaseCredentials(url(port, database), owner, app, worker);
    }

    public static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
