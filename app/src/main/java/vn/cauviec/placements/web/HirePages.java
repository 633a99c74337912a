package vn.cauviec.placements.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.access.Accounts;
import vn.cauviec.files.Files;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Refused;
import vn.cauviec.placements.PlacementErrors;
import vn.cauviec.placements.domain.HireQueries;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;
import vn.cauviec.site.FormErrors;

/** Puts the page of a hire together. */
@Component
class HirePages {
    private final HireQueries hires;
    private final Files files;
    private final Accounts accounts;
    private final Units units;
    private final BusinessClock clock;

    HirePages(HireQueries hires, Files files, Accounts accounts, Units units, BusinessClock clock) {
        this.hires = hires;
        this.files = files;
        this.accounts = accounts;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param reason typed reason of a decision that has to be corrected
     * @param note typed note of evidence that has to be corrected
     * @throws Refused HIRE_NOT_FOUND
     */
    @Transactional(readOnly = true)
    HirePage page(UUID id, String reason, String note, FormErrors errors) {
        var hire = hires.find(id).orElseThrow(() -> new Refused(PlacementErrors.HIRE_NOT_FOUND));
        var paper = Optional.ofNullable(hire.evidenceFile()).flatMap(files::find);
        var events = hires.listEvents(id).stream()
                .map(event -> new HirePage.Happened(event, accounts.staffName(event.account())))
                .toList();
        return new HirePage(
                hire,
                place(hire.residenceUnit()),
                place(hire.workplaceUnit()),
                paper.orElse(null),
                events,
                reason,
                note,
                errors);
    }

    private String place(@Nullable Long unit) {
        return unit == null
                ? ""
                : units.find(new UnitId(unit), clock.today())
                        .map(found -> found.pathText())
                        .orElse("");
    }
}
