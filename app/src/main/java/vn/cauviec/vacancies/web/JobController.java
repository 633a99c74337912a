package vn.cauviec.vacancies.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.Refused;
import vn.cauviec.site.Answer;
import vn.cauviec.site.PageCache;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.domain.PublicVacancies;

/** The public page of a job. One that has ended is answered with 410 and what is like it, so that search engines forget it and people find on. */
@Controller
class JobController {
    private static final int GONE = 410;

    private final PublicVacancies vacancies;
    private final JobPages pages;

    JobController(PublicVacancies vacancies, JobPages pages) {
        this.vacancies = vacancies;
        this.pages = pages;
    }

    @GetMapping(JobAddress.LIST + "/{slug}")
    @OpenToAll
    Answer show(@PathVariable("slug") String slug, HttpServletResponse response) {
        var vacancy = vacancies.find(slug).orElseThrow(() -> new Refused(VacancyErrors.VACANCY_NOT_FOUND));
        if (!vacancy.slug().equals(slug)) {
            return Redirect.to(JobAddress.of(vacancy.slug()));
        }
        var page = pages.of(vacancy, CurrentActor.get());
        if (page instanceof GoneJobPage) {
            return new Reply(GONE, page);
        }
        PageCache.askEachTime(response);
        return page;
    }
}
