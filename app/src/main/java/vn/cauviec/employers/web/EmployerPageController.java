package vn.cauviec.employers.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cauviec.employers.EmployerPageBlock;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.employers.domain.EmployerErrors;
import vn.cauviec.employers.domain.EmployerQueries;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.Refused;
import vn.cauviec.site.Answer;

/** What everybody may know of an employer. One that waits or was refused has no public page: nobody has looked at its name yet. */
@Controller
class EmployerPageController {
    private final EmployerQueries queries;
    private final FactsView view;
    private final List<EmployerPageBlock> blocks;

    EmployerPageController(EmployerQueries queries, FactsView view, ObjectProvider<EmployerPageBlock> blocks) {
        this.queries = queries;
        this.view = view;
        this.blocks = blocks.stream()
                .sorted(Comparator.comparingInt(EmployerPageBlock::order))
                .toList();
    }

    @GetMapping("/doanh-nghiep/{slug}")
    @OpenToAll
    Answer show(@PathVariable("slug") String slug) {
        var employer = queries.findBySlug(slug)
                .filter(found -> found.standing().isPublic())
                .orElseThrow(() -> new Refused(EmployerErrors.EMPLOYER_UNKNOWN));
        var actor = CurrentActor.get();
        return new EmployerPage(
                view.show(employer.facts()),
                employer.standing() == EmployerStanding.VERIFIED,
                blocks.stream()
                        .flatMap(block -> block.block(actor, employer.card()).stream())
                        .toList());
    }
}
