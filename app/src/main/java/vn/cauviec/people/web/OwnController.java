package vn.cauviec.people.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.people.domain.PersonQueries;
import vn.cauviec.site.Answer;
import vn.cauviec.site.WorkListSource;
import vn.cauviec.site.WorkListSource.WorkItem;

/** The worker's own home: what waits, and how sure the register is of them. */
@Controller
class OwnController {
    static final String ADDRESS = "/ca-nhan";

    private final PersonQueries persons;
    private final List<WorkListSource> sources;

    OwnController(PersonQueries persons, ObjectProvider<WorkListSource> sources) {
        this.persons = persons;
        this.sources = sources.orderedStream().toList();
    }

    @GetMapping(ADDRESS)
    @Requires(Right.WORK_FOR_ONESELF)
    Answer home() {
        var actor = CurrentActor.get();
        var items = sources.stream()
                .flatMap(source -> source.listWork(actor).stream())
                .sorted(Comparator.comparingInt(WorkItem::order))
                .toList();
        return new OwnPage(persons.getOwn(actor), items);
    }
}
