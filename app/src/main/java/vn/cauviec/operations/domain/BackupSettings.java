package vn.cauviec.operations.domain;

import java.nio.file.Path;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What the settings of this node say of its backups. */
@Component
public class BackupSettings {
    private final @Nullable Path folder;
    private final LocalTime time;
    private final BackupRetention retention;

    BackupSettings(Environment environment) {
        String named = environment.getProperty("cauviec.backup.folder", "");
        folder = named.isBlank() ? null : Path.of(named).toAbsolutePath().normalize();
        time = LocalTime.parse(environment.getProperty("cauviec.backup.time", "02:30"));
        retention = new BackupRetention(
                environment.getProperty("cauviec.backup.keep-days", Integer.class, 14),
                environment.getProperty("cauviec.backup.keep-months", Integer.class, 12));
    }

    /** Where they are written; null for nowhere. */
    public @Nullable Path folder() {
        return folder;
    }

    /** When, in Vietnam. */
    public LocalTime time() {
        return time;
    }

    public int keptDays() {
        return retention.days();
    }

    public int keptMonths() {
        return retention.months();
    }

    BackupRetention retention() {
        return retention;
    }
}
