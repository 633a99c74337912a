package vn.cauviec.operations;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cauviec.operations.domain.ConfigurationFile;
import vn.cauviec.operations.domain.ServerCertificate;
import vn.cauviec.operations.domain.SettingRule;
import vn.cauviec.operations.domain.SettingSentences;
import vn.cauviec.operations.domain.TlsSentences;

/**
 * What this installation says of each {@link Setting}: the environment first, then {@code cauviec.conf}, then what is standard.
 * What the command line says comes before all of them and is not known here.
 */
public final class Settings {
    /** In the data folder, unless the command line names another file. */
    public static final String FILE = ConfigurationFile.NAME;

    private static final String CLUSTER = "cluster";

    /** By the name of the environment variable. */
    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * @param named the file that the command line names; null for the one in the data folder, where there is one
     * @param data the data folder that the command line names; null where it names none
     * @param standardData the data folder where nobody names one
     * @throws StartupProblem when the file cannot be read, a key is unknown or said twice, or a value is not one
     */
    public static Settings read(
            @Nullable Path named, @Nullable Path data, Path standardData, Map<String, String> environment) {
        var values = new HashMap<>(environment);
        checkEnvironment(environment);
        if (named != null) {
            addFile(values, named, true);
        } else {
            Path folder = data == null ? new Settings(environment).dataOr(standardData) : data;
            Path file = folder.resolve(FILE);
            if (!Files.notExists(file)) { // one that cannot be seen is not passed over
                addFile(values, file, false);
            }
        }
        checkProviders(values);
        var settings = new Settings(values);
        if (settings.text(Setting.SEARCH).equals(CLUSTER)
                && settings.text(Setting.SEARCH_ADDRESSES).isEmpty()) {
            throw SettingSentences.missingBeside(Setting.SEARCH.key(), Setting.SEARCH_ADDRESSES.key());
        }
        return settings;
    }

    private static void checkEnvironment(Map<String, String> environment) {
        environment.forEach((variable, value) -> Setting.findVariable(variable)
                .filter(said -> !value.isBlank() && !said.setting().rule().accepts(value))
                .ifPresent(said -> {
                    throw SettingSentences.wrongVariable(
                            variable, value, said.setting().rule());
                }));
    }

    private static void addFile(Map<String, String> values, Path file, boolean mayNameFolder) {
        var said = new HashSet<Setting.Said>();
        for (var line : ConfigurationFile.read(file)) {
            var known = Setting.find(line.key())
                    .filter(found -> mayNameFolder || found.setting() != Setting.DATA)
                    .orElseThrow(() -> SettingSentences.unknownKey(file, line, keys(mayNameFolder)));
            if (!said.add(known)) {
                throw SettingSentences.saidTwice(file, line);
            }
            if (!line.value().isEmpty()) {
                check(file, line, known.setting().rule());
                values.merge(known.variable(), line.value(), (kept, ours) -> kept.isBlank() ? ours : kept);
            }
        }
    }

    private static List<String> keys(boolean mayNameFolder) {
        return Arrays.stream(Setting.values())
                .filter(setting -> mayNameFolder || setting != Setting.DATA)
                .map(Setting::key)
                .toList();
    }

    /** An identity provider is of no use without the two things that it is asked with. */
    private static void checkProviders(Map<String, String> values) {
        var said = said(values).toList();
        for (var one : said) {
            if (one.setting() == Setting.OIDC_CLIENT_SECRET_FILE
                    && !Files.isReadable(Path.of(values.getOrDefault(one.variable(), "")))) {
                throw SettingSentences.unreadable(one.key(), values.getOrDefault(one.variable(), ""));
            }
            if (!one.name().isEmpty()) {
                for (var needed : List.of(Setting.OIDC_ISSUER, Setting.OIDC_CLIENT_ID)) {
                    var missing = new Setting.Said(needed, one.name());
                    if (!said.contains(missing)) {
                        throw SettingSentences.missingBeside(one.key(), missing.key());
                    }
                }
            }
        }
    }

    /** Everything that is said, in the order of its key. */
    private static Stream<Setting.Said> said(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(value -> !value.getValue().isBlank())
                .flatMap(value -> Setting.findVariable(value.getKey()).stream())
                .sorted(Comparator.comparing(Setting.Said::key));
    }

    private static void check(Path file, ConfigurationFile.Line line, SettingRule rule) {
        if (!rule.acceptsInFile(line.value())) {
            throw SettingSentences.wrongValue(file, line, rule);
        }
        if (rule.isSecret() && ConfigurationFile.isReadableByEverybody(file)) {
            throw SettingSentences.openToEverybody(file, line);
        }
    }

    /** What is said of it, or what is standard. */
    public String text(Setting setting) {
        return text(new Setting.Said(setting, ""));
    }

    private String text(Setting.Said one) {
        String said = values.getOrDefault(one.variable(), "");
        return said.isBlank() ? one.setting().standard() : said;
    }

    /** The data folder that is said, or the one where nobody says one. */
    public Path dataOr(Path standardData) {
        String said = text(Setting.DATA);
        return said.isEmpty() ? standardData : Path.of(said);
    }

    public int port() {
        return Integer.parseInt(text(Setting.PORT));
    }

    /** Whose profile the product works with. */
    public String province() {
        return text(Setting.PROVINCE);
    }

    /** Where the site listens. */
    public InetAddress listen() {
        return InetAddress.ofLiteral(text(Setting.LISTEN));
    }

    /**
     * The port of the encrypted site; empty when a proxy encrypts, or nobody does.
     *
     * @param now system time
     * @throws StartupProblem when the certificate or its key is no good, or the site would be open to the network without one
     */
    public OptionalInt encryptedPort(Instant now) {
        String certificate = text(Setting.TLS_CERTIFICATE);
        String key = text(Setting.TLS_KEY);
        if (certificate.isEmpty() != key.isEmpty()) {
            throw TlsSentences.halfSaid();
        }
        if (certificate.isEmpty()) {
            if (!listen().isLoopbackAddress()) {
                throw TlsSentences.openWithoutTls(text(Setting.LISTEN));
            }
            return OptionalInt.empty();
        }
        ServerCertificate.read(Path.of(certificate), Path.of(key), now);
        return OptionalInt.of(Integer.parseInt(text(Setting.TLS_PORT)));
    }

    public StartOptions.Demo demo() {
        return StartOptions.Demo.valueOf(text(Setting.DEMO).toUpperCase(Locale.ROOT));
    }

    public long seed() {
        return Long.parseLong(text(Setting.SEED));
    }

    /** The environment as it would be if everything in the file had been said there. */
    public Map<String, String> environment() {
        return values;
    }

    /** True when each line of the log is to be an object of JSON. */
    public boolean isLogJson() {
        return text(Setting.LOG_FORMAT).equals("json");
    }

    /** What the server's parts read by name. */
    public Map<String, Object> properties() {
        return Stream.concat(
                        Setting.OF_THE_SERVER.stream()
                                .filter(setting -> !setting.standard().isEmpty())
                                .map(setting -> new Setting.Said(setting, "")),
                        said(values).filter(one -> Setting.OF_THE_SERVER.contains(one.setting())))
                .distinct()
                .collect(Collectors.toMap(one -> "cauviec." + one.key(), this::text));
    }
}
