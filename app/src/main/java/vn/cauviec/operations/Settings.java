package vn.cauviec.operations;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cauviec.operations.domain.ConfigurationFile;
import vn.cauviec.operations.domain.SettingRule;
import vn.cauviec.operations.domain.SettingSentences;

/**
 * What this installation says of each {@link Setting}: the environment first, then {@code cauviec.conf}, then what is standard.
 * What the command line says comes before all of them and is not known here.
 */
public final class Settings {
    /** In the data folder, unless the command line names another file. */
    public static final String FILE = ConfigurationFile.NAME;

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
        return new Settings(values);
    }

    private static void checkEnvironment(Map<String, String> environment) {
        for (Setting setting : Setting.values()) {
            String value = environment.getOrDefault(setting.variable(), "");
            if (!value.isBlank() && !setting.rule().accepts(value)) {
                throw SettingSentences.wrongVariable(setting.variable(), value, setting.rule());
            }
        }
    }

    private static void addFile(Map<String, String> values, Path file, boolean mayNameFolder) {
        var said = new HashSet<Setting>();
        for (var line : ConfigurationFile.read(file)) {
            var keys = Arrays.stream(Setting.values())
                    .filter(setting -> mayNameFolder || setting != Setting.DATA)
                    .map(Setting::key)
                    .toList();
            Setting setting = Setting.find(line.key())
                    .filter(known -> keys.contains(known.key()))
                    .orElseThrow(() -> SettingSentences.unknownKey(file, line, keys));
            if (!said.add(setting)) {
                throw SettingSentences.saidTwice(file, line);
            }
            if (!line.value().isEmpty()) {
                check(file, line, setting.rule());
                values.merge(setting.variable(), line.value(), (kept, ours) -> kept.isBlank() ? ours : kept);
            }
        }
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
        String said = values.getOrDefault(setting.variable(), "");
        return said.isBlank() ? setting.standard() : said;
    }

    /** The data folder that is said, or the one where nobody says one. */
    public Path dataOr(Path standardData) {
        String said = text(Setting.DATA);
        return said.isEmpty() ? standardData : Path.of(said);
    }

    public int port() {
        return Integer.parseInt(text(Setting.PORT));
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
        return Setting.OF_THE_SERVER.stream()
                .filter(setting -> !text(setting).isEmpty())
                .collect(Collectors.toMap(setting -> "cauviec." + setting.key(), this::text));
    }
}
