package vn.cauviec.operations.domain;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.Safeguards;

/** What protects this node. */
@Component
class NodeSafeguards implements Safeguards {
    private final BackupSettings settings;
    private final BackupRuns runs;
    private final ObjectProvider<CertificateWatch> certificates;

    NodeSafeguards(BackupSettings settings, BackupRuns runs, ObjectProvider<CertificateWatch> certificates) {
        this.settings = settings;
        this.runs = runs;
        this.certificates = certificates;
    }

    @Override
    public boolean isBackedUp() {
        return settings.folder() != null;
    }

    @Override
    public Backups backups() {
        return runs;
    }

    @Override
    public List<Warning> warnings() {
        return certificates.stream().flatMap(watch -> watch.warnings().stream()).toList();
    }
}
