package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;

/** Says in full why the jobs of a search stand in their order: for those who answer for it. */
@Component
public class ExplainSearch {
    private final VacancyIndex index;
    private final JobSearch search;
    private final BusinessClock clock;

    ExplainSearch(VacancyIndex index, JobSearch search, BusinessClock clock) {
        this.index = index;
        this.search = search;
        this.clock = clock;
    }

    /**
     * One job of the list.
     *
     * @param total by which it is ordered; of equal ones the newest stands first
     * @param text what it gets for what is written in it
     * @param nearness what it gets for lying where it does
     * @param reasons each thing that gave points, the greatest first
     */
    public record Explained(FoundVacancy job, long total, long text, long nearness, List<Reason> reasons) {
        public Explained {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * Something that gave points.
     *
     * @param what the part of the question, as the index knows it
     */
    public record Reason(long points, String what) {}

    /** What an ad gets for what is written in it, and for what of it. */
    record OfText(long points, List<Reason> reasons) {
        OfText {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * The page of jobs that the search shows, in its order.
     *
     * @param query by relevance
     * @throws vn.cauviec.kernel.Refused while the index of this node is being built
     */
    public List<Explained> explain(JobQuery query) {
        return index.look(clock.today(), ads -> explain(query, ads));
    }

    private List<Explained> explain(JobQuery query, AdView ads) throws IOException {
        var found = search.find(query, ads);
        var question = new MeantQuery(found.meant()).query(found.reach());
        var explained = new ArrayList<Explained>();
        for (var hit : found.tally().page()) {
            var text = ads.explain(question, hit);
            long total = hit.cursor().first();
            explained.add(new Explained(hit.row(), total, text.points(), total - text.points(), text.reasons()));
        }
        return explained;
    }
}
