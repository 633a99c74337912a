package vn.cauviec.vacancies.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cauviec.employers.EmployerPageBlock;
import vn.cauviec.employers.Employers;
import vn.cauviec.kernel.Actor;
import vn.cauviec.site.Page;
import vn.cauviec.vacancies.domain.JobSearch;

/** The open jobs of an employer on its public page; absent while it has none. */
@Component
class EmployerJobsBlock implements EmployerPageBlock {
    private final JobSearch search;
    private final JobCards cards;

    EmployerJobsBlock(JobSearch search, JobCards cards) {
        this.search = search;
        this.cards = cards;
    }

    @Override
    public Optional<Page> block(Actor actor, Employers.Card employer) {
        if (!search.isReady()) {
            return Optional.empty();
        }
        var jobs = cards.of(search.listOfEmployer(employer.id()));
        return jobs.isEmpty() ? Optional.empty() : Optional.of(new EmployerJobs(jobs));
    }

    @Override
    public int order() {
        return 10;
    }
}
