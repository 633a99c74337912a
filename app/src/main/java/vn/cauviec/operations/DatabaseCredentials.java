package vn.cauviec.operations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.cauviec.operations.domain.StartupSentences;

/**
 * Where the database is and the three logins that the product uses there.
 *
 * @param owner owns the objects: migrations, backup, verification; never serves a request
 * @param app serves requests; row-level security binds it
 * @param worker indexers and nightly work; reads what its policies name
 */
public record DatabaseCredentials(String jdbcUrl, Login owner, Login app, Login worker) {

    /** A name and its password. The password never appears in {@link #toString()}. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /**
     * The external database named by {@code CAUVIEC_DB_URL} and {@code CAUVIEC_DB_{OWNER,APP,WORKER}_{USER,PASSWORD}};
     * empty when no URL is given. A user that is not named is {@code cauviec_owner}, {@code cauviec_app} or
     * {@code cauviec_worker}.
     *
     * @throws StartupProblem when a password is missing
     */
    public static Optional<DatabaseCredentials> fromEnvironment(Map<String, String> environment) {
        String url = environment.get("CAUVIEC_DB_URL");
        if (url == null || url.isBlank()) {
            return Optional.empty();
        }
        List<String> missing = List.of("OWNER", "APP", "WORKER").stream()
                .map(role -> "CAUVIEC_DB_" + role + "_PASSWORD")
                .filter(name -> !environment.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw StartupSentences.variablesMissing(missing);
        }
        return Optional.of(new DatabaseCredentials(
                url, login(environment, "OWNER"), login(environment, "APP"), login(environment, "WORKER")));
    }

    private static Login login(Map<String, String> environment, String role) {
        String user =
                environment.getOrDefault("CAUVIEC_DB_" + role + "_USER", "cauviec_" + role.toLowerCase(Locale.ROOT));
        return new Login(user, environment.getOrDefault("CAUVIEC_DB_" + role + "_PASSWORD", ""));
    }
}
