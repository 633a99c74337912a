package vn.cauviec.vacancies.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.Refused;
import vn.cauviec.site.Answer;
import vn.cauviec.site.PageCache;
import vn.cauviec.site.Redirect;
import vn.cauviec.site.Reply;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.domain.AdViews;
import vn.cauviec.vacancies.domain.PublicVacancies;

/** The public page of a job. One that has ended is answered with 410 and what is like it, so that search engines forget it and people find on. */
@Controller
class JobController {
    private static final int GONE = 410;

    private final PublicVacancies vacancies;
    private final JobPages pages;
    private final AdViews views;

    JobController(PublicVacancies vacancies, JobPages pages, AdViews views) {
        this.vacancies = vacancies;
        this.pages = pages;
        this.views = views;
    }

    @GetMapping(JobAddress.LIST + "/{slug}")
    @OpenToAll
    Answer show(
            @PathVariable("slug") String slug,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String program,
            HttpServletResponse response) {
        var vacancy = vacancies.find(slug).orElseThrow(() -> new Refused(VacancyErrors.VACANCY_NOT_FOUND));
        if (!vacancy.slug().equals(slug)) {
            return Redirect.to(JobAddress.of(vacancy.slug()));
        }
        var page = pages.of(vacancy, CurrentActor.get());
        if (page instanceof GoneJobPage) {
            return new Reply(GONE, page);
        }
        views.seen(CurrentActor.get(), vacancy, program);
        PageCache.askEachTime(response);
        return page;
    }
}
