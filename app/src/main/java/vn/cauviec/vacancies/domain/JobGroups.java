package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;

/**
 * A page of a list in which each job stands once, where the first of its ads stands.
 *
 * @param jobs of the page; those whose first ad stands on an earlier page are left out
 * @param elsewhere how many ads of the page are left out for that
 */
public record JobGroups(JobResults results, List<JobGroup> jobs, int elsewhere) {
    /** Further ads of the jobs of a page are read up to so many hundred. */
    private static final int MOST_PARTS = 5;

    public JobGroups {
        jobs = List.copyOf(jobs);
    }

    /** @param question what the page answers */
    static JobGroups of(JobResults results, AdQuestion question, AdView ads) throws IOException {
        var page = results.rows();
        var jobs = results.total() == page.size() ? JobGroup.of(page) : list(page, question, ads);
        var here = jobs.stream().map(group -> SameJob.of(group.first())).collect(Collectors.toSet());
        var elsewhere = page.stream().filter(ad -> !here.contains(SameJob.of(ad)));
        return new JobGroups(results, jobs, (int) elsewhere.count());
    }

    private static List<JobGroup> list(List<FoundVacancy> page, AdQuestion question, AdView ads) throws IOException {
        var jobs = page.stream().map(SameJob::of).collect(Collectors.toSet());
        var there = page.stream().map(FoundVacancy::id).collect(Collectors.toSet());
        var ofTheseJobs = new BooleanQuery.Builder()
                .add(question.limited(), Occur.MUST)
                .add(AdDocument.byJobs(jobs), Occur.FILTER)
                .build();
        var all = new ArrayList<FoundVacancy>();
        for (int part = 1; part <= MOST_PARTS && all.size() == (part - 1) * JobQuery.MOST_ON_PAGE; part++) {
            var asked = new AdQuestion(question.query().part(part), ofTheseJobs, question.area());
            for (var hit : ads.page(asked)) {
                all.add(hit.row());
            }
        }
        if (all.size() == MOST_PARTS * JobQuery.MOST_ON_PAGE) {
            return JobGroup.of(page);
        }
        return JobGroup.of(all).stream()
                .filter(group -> there.contains(group.first().id()))
                .toList();
    }
}
