package vn.cauviec.vacancies.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.CurrentActor;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.kernel.Refused;
import vn.cauviec.kernel.Requires;
import vn.cauviec.kernel.Right;
import vn.cauviec.site.Answer;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.Redirect;
import vn.cauviec.vacancies.VacancyErrors;
import vn.cauviec.vacancies.domain.IndexedVacancy;
import vn.cauviec.vacancies.domain.PublicVacancies;
import vn.cauviec.vacancies.domain.kept.KeepAd;
import vn.cauviec.vacancies.domain.kept.KeptAds;
import vn.cauviec.vacancies.domain.kept.RemoveKeptAd;

/**
 * Jobs that somebody keeps. Without an account keeping is a plain link, as choosing the language is: pages of jobs carry no form, so that
 * they set no cookie and may be kept, and nothing on the server changes; a link on another site keeps nothing. Who signed in to look for
 * work keeps them with the account, by forms.
 */
@Controller
class SavedJobsController {
    static final String ADDRESS = "/tin-da-luu";
    private static final String OF_ACCOUNT = "/ca-nhan" + ADDRESS;
    private static final String ADD = ADDRESS + "/them";
    private static final String REMOVE = ADDRESS + "/bo";
    private static final String JOB = "tin";
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    private final KeptAds kept;
    private final KeepAd keep;
    private final RemoveKeptAd remove;
    private final PublicVacancies vacancies;
    private final PlaceWords places;
    private final BusinessClock clock;

    SavedJobsController(
            KeptAds kept,
            KeepAd keep,
            RemoveKeptAd remove,
            PublicVacancies vacancies,
            PlaceWords places,
            BusinessClock clock) {
        this.kept = kept;
        this.keep = keep;
        this.remove = remove;
        this.vacancies = vacancies;
        this.places = places;
        this.clock = clock;
    }

    /** Address of the link that keeps a job. */
    static String add(String slug) {
        return PageAddress.of(ADD).with(JOB, slug).toString();
    }

    @GetMapping(ADDRESS)
    @OpenToAll
    Answer show(HttpServletRequest request) {
        var today = clock.today();
        var actor = CurrentActor.get();
        boolean ofAccount = actor.may(Right.WORK_FOR_ONESELF);
        var jobs = ofAccount
                ? kept.list(actor).stream()
                : SavedJobs.read(request).stream().flatMap(code -> vacancies.find("v-" + code).stream());
        return new SavedJobsPage(jobs.map(vacancy -> saved(vacancy, today)).toList(), ofAccount);
    }

    @PostMapping(OF_ACCOUNT)
    @Requires(Right.WORK_FOR_ONESELF)
    Answer keep(@RequestParam(JOB) String slug) {
        keep.run(CurrentActor.get(), slug);
        return Redirect.to(ADDRESS);
    }

    @PostMapping(OF_ACCOUNT + "/bo")
    @Requires(Right.WORK_FOR_ONESELF)
    Answer forget(@RequestParam(JOB) String slug) {
        remove.run(CurrentActor.get(), slug);
        return Redirect.to(ADDRESS);
    }

    @GetMapping(ADD)
    @OpenToAll
    Answer add(@RequestParam(JOB) String slug, HttpServletRequest request, HttpServletResponse response) {
        var vacancy = vacancies.find(slug).orElseThrow(() -> new Refused(VacancyErrors.VACANCY_NOT_FOUND));
        if (CurrentActor.get().may(Right.WORK_FOR_ONESELF)) {
            // An old page: its link cannot change what the account keeps, the button of the job's page can.
            return Redirect.to(JobAddress.of(vacancy.slug()));
        }
        if (isAskedFromHere(request)) {
            SavedJobs.add(request, response, vacancy.slug());
        }
        return Redirect.to(ADDRESS);
    }

    @GetMapping(REMOVE)
    @OpenToAll
    Answer remove(@RequestParam(JOB) String slug, HttpServletRequest request, HttpServletResponse response) {
        if (isAskedFromHere(request)) {
            SavedJobs.remove(request, response, slug);
        }
        return Redirect.to(ADDRESS);
    }

    /** Browsers of today say which site a link stood on; one that does not is believed. */
    private static boolean isAskedFromHere(HttpServletRequest request) {
        var from = request.getHeader("Sec-Fetch-Site");
        return from == null || FROM_HERE.contains(from);
    }

    private SavedJobsPage.Saved saved(IndexedVacancy vacancy, LocalDate today) {
        return new SavedJobsPage.Saved(
                JobAddress.of(vacancy.slug()),
                vacancy.title(),
                vacancy.employerName(),
                vacancy.wage(),
                vacancy.wageNote(),
                vacancy.workplace().map(places::shortly).orElse(vacancy.workplaceText()),
                vacancy.furtherUnits().size(),
                vacancy.deadline(),
                vacancy.isOpen(today) ? "" : "vacancies.gone." + vacancy.whyGone(today),
                PageAddress.of(REMOVE).with(JOB, vacancy.slug()).toString(),
                vacancy.slug());
    }
}
