package vn.cauviec.vacancies.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.Actor;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.Vacancies;
import vn.cauviec.vacancies.VacancyPageBlock;
import vn.cauviec.vacancies.domain.AdBranches;

/** For which branch of the company a job is. */
@Component
class BranchBlock implements VacancyPageBlock {
    private final AdBranches branches;

    BranchBlock(AdBranches branches) {
        this.branches = branches;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public Optional<Page> block(Actor actor, Vacancies.Card vacancy) {
        return branches.findName(vacancy.id()).map(name -> new JobBranch(vacancy.employerName(), name));
    }
}
