package vn.cauviec.operations.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.operations.domain.BackUpNow;
import vn.cauviec.operations.domain.BackupRuns;
import vn.cauviec.operations.domain.BackupSettings;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Redirect;

/** What became of the backups, and one at once. */
@Controller
class BackupsController {
    static final String ADDRESS = "/quan-ly/he-thong/sao-luu";
    private static final int ROWS = 30;

    private final BackupSettings settings;
    private final BackupRuns runs;
    private final BackUpNow backUpNow;

    BackupsController(BackupSettings settings, BackupRuns runs, BackUpNow backUpNow) {
        this.settings = settings;
        this.runs = runs;
        this.backUpNow = backUpNow;
    }

    @GetMapping(ADDRESS)
    @Requires(Right.SYSTEM_WATCH)
    Answer show() {
        var folder = settings.folder();
        return new BackupsPage(
                folder == null ? "" : folder.toString(),
                settings.time(),
                settings.keptDays(),
                settings.keptMonths(),
                runs.list(CurrentActor.get(), ROWS));
    }

    @PostMapping(ADDRESS)
    @Requires(Right.SYSTEM_WATCH)
    Answer begin() {
        boolean begun = backUpNow.run(CurrentActor.get());
        return Redirect.to(ADDRESS).saying(begun ? "operations.backup.begun" : "operations.backup.notBegun");
    }
}
