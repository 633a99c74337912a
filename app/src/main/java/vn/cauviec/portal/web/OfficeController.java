package vn.cauviec.portal.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Grant;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.portal.web.OfficePage.Duty;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;
import vn.cauviec.site.Answer;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.WorkListSource;
import vn.cauviec.site.WorkListSource.WorkItem;

/** The officers' home: what is due, not a menu of modules. */
@Controller
class OfficeController {
    private final List<WorkListSource> sources;
    private final Units units;

    OfficeController(ObjectProvider<WorkListSource> sources, Units units) {
        this.sources = sources.orderedStream().toList();
        this.units = units;
    }

    @GetMapping("/quan-ly")
    @Requires(Right.OFFICE)
    Answer office() {
        var actor = CurrentActor.get();
        var items = sources.stream()
                .flatMap(source -> source.listWork(actor).stream())
                .sorted(Comparator.comparingInt(WorkItem::order))
                .toList();
        return new OfficePage(duties(actor), items);
    }

    private List<Duty> duties(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role().isStaff())
                .map(grant -> new Duty(grant.role(), unitName(grant)))
                .toList();
    }

    private String unitName(Grant grant) {
        return grant.unitId() == null
                ? ""
                : units.get(new UnitId(grant.unitId())).pathText();
    }

    /** After sign-in: each to the page where their work begins. */
    @GetMapping("/cua-toi")
    @OpenToAll
    Answer mine() {
        var actor = CurrentActor.get();
        if (actor.may(Right.OFFICE)) {
            return Redirect.to("/quan-ly");
        }
        if (actor.may(Right.VACANCY_WRITE_OWN)) {
            return Redirect.to("/nha-tuyen-dung");
        }
        if (actor.may(Right.WORK_FOR_ONESELF)) {
            return Redirect.to("/ca-nhan");
        }
        // An officer whose role waits to be granted reads so on the page of the own account.
        return Redirect.to(actor.isSignedIn() ? "/tai-khoan" : "/");
    }
}
