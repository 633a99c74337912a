package vn.cauviec.operations.domain;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.operations.DataFolder;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.Premises;
import vn.cauviec.operations.RestoreBackup;
import vn.cauviec.operations.WriteBackup;

/** Puts the backup of every night together out of where this node lives. */
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {
    private static final String SCRATCH = "restore-trial";

    @Bean
    RestoreTrial restoreTrial(
            Premises premises,
            @Value("${cauviec.province:laocai}") String province,
            ObjectProvider<RestoreBackup.Check> checks) {
        Path node = premises.nodeFolder().toAbsolutePath();
        return new RestoreTrial(
                node.resolveSibling(SCRATCH),
                node.resolveSibling(""),
                province,
                checks.orderedStream().toList());
    }

    @Bean
    NightlyBackup nightlyBackup(
            BackupSettings settings,
            RestoreTrial trial,
            BackupJournal journal,
            DatabaseCredentials database,
            Premises premises,
            ObjectProvider<DataFolder> dataFolder,
            @Value("${cauviec.key.file:}") String namedKey,
            @Value("${cauviec.province:laocai}") String province) {
        Path folder = settings.folder();
        DataFolder data = dataFolder.getIfAvailable();
        if (folder == null || data == null) { // only tests serve without a data folder
            return new NightlyBackup(settings.time(), trial, null);
        }
        Supplier<WriteBackup> writer = () ->
                new WriteBackup(database, WriteBackup.Origin.of(data, premises.vault(), province), Clock.systemUTC());
        return new NightlyBackup(
                settings.time(),
                trial,
                new BackUpAndTry(
                        new BackupShelf(folder),
                        settings.retention(),
                        writer,
                        trial,
                        data.identifierKeyFile(namedKey),
                        journal,
                        Clock.systemUTC()));
    }
}
