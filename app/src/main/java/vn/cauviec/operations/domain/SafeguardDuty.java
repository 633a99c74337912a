package vn.cauviec.operations.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.Duty;

/** What protects the installation: backups that were restored on trial, and the certificate of the site. */
@Component
class SafeguardDuty implements Duty.Source {
    private static final String ADDRESS = "/quan-ly/he-thong/sao-luu";

    /** One night without a good backup may be a night's work; two are not. */
    private static final Duration PATIENCE = Duration.ofHours(50);

    private final BackupSettings settings;
    private final BackupRuns runs;
    private final ObjectProvider<CertificateWatch> certificates;
    private final Instant started;

    SafeguardDuty(
            BackupSettings settings,
            BackupRuns runs,
            ObjectProvider<CertificateWatch> certificates,
            BusinessClock clock) {
        this.settings = settings;
        this.runs = runs;
        this.certificates = certificates;
        this.started = clock.systemNow();
    }

    @Override
    public String heading() {
        return "operations.backup.title";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Duty.Report look(Instant now) {
        var figures = new ArrayList<Duty.Figure>();
        var troubles = new ArrayList<Duty.Trouble>();
        certificates.forEach(watch -> troubles.addAll(watch.troubles()));
        if (settings.folder() != null) {
            var good = runs.lastGood();
            good.ifPresent(at -> figures.add(moment("backup.good", at)));
            runs.lastTried().ifPresent(trial -> figures.add(moment("backup.tried", trial.at())));
            if (runs.isLastBad()) {
                troubles.add(trouble("backup.bad", List.of()));
            } else if (Duration.between(good.filter(started::isBefore).orElse(started), now)
                            .compareTo(PATIENCE)
                    > 0) {
                troubles.add(trouble("backup.old", List.of()));
            }
        }
        return new Duty.Report(figures, troubles);
    }

    private static Duty.Figure moment(String code, Instant at) {
        return new Duty.Figure(code, "operations.duty." + code, new Duty.Value.Moment(at));
    }

    private static Duty.Trouble trouble(String code, List<Duty.Value> values) {
        return new Duty.Trouble(code, "operations.trouble." + code, values, ADDRESS, Duty.Reach.ATTENTION);
    }
}
