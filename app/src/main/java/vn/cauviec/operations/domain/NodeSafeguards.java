package vn.cauviec.operations.domain;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.Safeguards;

/** What protects this node. */
@Component
class NodeSafeguards implements Safeguards {
    private final BackupSettings settings;
    private final BackupRuns runs;

    NodeSafeguards(BackupSettings settings, BackupRuns runs) {
        this.settings = settings;
        this.runs = runs;
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
        return List.of();
    }
}
