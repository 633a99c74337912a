package vn.cauviec.vacancies.domain;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.site.PageAddress;

/** The list of jobs and the pages of those that are open today, with the moment at which each last changed what it says: published, changed, extended or opened again. */
@Component
@Transactional(readOnly = true)
class JobRegister implements PageAddress.Register {
    private static final String NAME = "viec-lam";

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    JobRegister(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int count() {
        return jdbc.sql("""
                        SELECT count(*)
                        FROM vacancies.vacancy
                        JOIN employers.face_employer employer ON employer.id = vacancy.employer_id
                        WHERE status = 'PUBLISHED'
                          AND employer.standing = 'VERIFIED'
                          AND deadline >= :today
                        """).param("today", clock.today()).query(Integer.class).single();
    }

    /** What happens to an ad stands in its history; what happens to its employer, in what readers of all ads were told. */
    @Override
    public String state() {
        var last = jdbc.sql("""
                        SELECT (SELECT coalesce(max(id), 0) FROM vacancies.vacancy_event)
                          || '/' || (SELECT coalesce(max(number), 0) FROM vacancies.feed_item)
                        """).query(String.class).single();
        return clock.today() + "/" + last;
    }

    @Override
    public List<PageAddress.Listed> list(int skipped, int most) {
        var pages = new ArrayList<PageAddress.Listed>();
        if (skipped == 0) {
            pages.add(new PageAddress.Listed("/" + NAME, null));
        }
        pages.addAll(listJobs(skipped, most));
        return pages;
    }

    private List<PageAddress.Listed> listJobs(int skipped, int most) {
        return jdbc.sql("""
                        SELECT vacancy.slug, coalesce(changed.at, vacancy.published_at) AS changed_at
                        FROM vacancies.vacancy vacancy
                        JOIN employers.face_employer employer ON employer.id = vacancy.employer_id
                        CROSS JOIN LATERAL (
                          SELECT max(event.at) AS at
                          FROM vacancies.vacancy_event event
                          WHERE event.vacancy_id = vacancy.id
                            AND event.action IN ('APPROVE', 'ACCEPT_CHANGE', 'EXTEND', 'REOPEN')
                        ) changed
                        WHERE vacancy.status = 'PUBLISHED'
                          AND employer.standing = 'VERIFIED'
                          AND vacancy.deadline >= :today
                        ORDER BY vacancy.id
                        LIMIT :most OFFSET :skipped
                        """)
                .param("today", clock.today())
                .param("most", most)
                .param("skipped", skipped)
                .query((row, _) -> new PageAddress.Listed(
                        "/" + NAME + "/" + row.getString("slug"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }
}
