package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cauviec.reference.Occupation;
import vn.cauviec.reference.Occupations;
import vn.cauviec.site.HomeBlock;
import vn.cauviec.site.Page;
import vn.cauviec.site.PageAddress;
import vn.cauviec.vacancies.domain.JobOverview.OccupationCount;
import vn.cauviec.vacancies.domain.JobSearch;
import vn.cauviec.vacancies.web.NewestJobs.Trade;

/** The open jobs on the home page; absent while none is open or the index of this node is being built. */
@Component
class NewestJobsBlock implements HomeBlock {
    private static final int NEWEST = 6;
    private static final int TRADES = 6;
    private static final int MANY = 2;

    private final JobSearch search;
    private final JobCards cards;
    private final Occupations occupations;

    NewestJobsBlock(JobSearch search, JobCards cards, Occupations occupations) {
        this.search = search;
        this.cards = cards;
        this.occupations = occupations;
    }

    @Override
    public Optional<Page> block() {
        if (!search.isReady()) {
            return Optional.empty();
        }
        var overview = search.overview();
        if (overview.jobs() == 0) {
            return Optional.empty();
        }
        return Optional.of(new NewestJobs(
                overview.jobs(),
                overview.positions(),
                overview.employers(),
                trades(overview.occupations()),
                cards.of(overview.newest().stream().limit(NEWEST).toList())));
    }

    @Override
    public int order() {
        return 10;
    }

    private List<Trade> trades(List<OccupationCount> counts) {
        return counts.stream()
                .filter(count -> count.jobs() >= MANY)
                .flatMap(count -> occupations.find(count.code()).stream().map(found -> trade(found, count.jobs())))
                .limit(TRADES)
                .toList();
    }

    private static Trade trade(Occupation occupation, int jobs) {
        var address = PageAddress.of(JobAddress.LIST).with(SearchInput.OCCUPATION, occupation.code());
        return new Trade(occupation.name(), jobs, address.toString());
    }
}
