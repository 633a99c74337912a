package vn.cauviec.ledger.domain;

import java.util.Optional;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;
import vn.cauviec.ledger.VerifyLedger;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.RestoreBackup;

/** The ledger of a backup that was restored on trial fits in itself. */
@Component
class RestoredLedger implements RestoreBackup.Check {
    @Override
    public Optional<String> problem(DatabaseCredentials restored) {
        var owner = restored.owner();
        var report =
                new VerifyLedger(new DriverManagerDataSource(restored.jdbcUrl(), owner.user(), owner.password())).run();
        return report.isSound() ? Optional.empty() : Optional.of(report.firstProblem());
    }
}
