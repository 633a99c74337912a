package vn.cauviec.vacancies.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.SiteAddress;
import vn.cauviec.site.Language;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.domain.saved.FeedbackLinks;
import vn.cauviec.vacancies.domain.saved.NewsWords;
import vn.cauviec.vacancies.domain.saved.StopLinks;

/** The inside of a letter about new jobs: plain lines, one address under each job. */
@Component
class NewsLetter implements NewsWords {
    /** So many jobs of a search stand in the letter; a link leads to all. */
    static final int MOST = 10;

    private static final String GAP = "\n\n";

    private final SavedAddress addresses;
    private final JobWords words;
    private final StopLinks links;
    private final FeedbackLinks feedback;
    private final SiteAddress site;

    NewsLetter(SavedAddress addresses, JobWords words, StopLinks links, FeedbackLinks feedback, SiteAddress site) {
        this.addresses = addresses;
        this.words = words;
        this.links = links;
        this.feedback = feedback;
        this.site = site;
    }

    @Override
    public String write(UUID account, List<News> news, Language language) {
        var say = words.in(language);
        return news.stream().map(one -> section(account, one, say)).collect(Collectors.joining(GAP));
    }

    private String section(UUID account, News news, JobWords say) {
        var total = Integer.toString(news.jobs().size());
        var search = news.search().id();
        var jobs = news.jobs().stream()
                .limit(MOST)
                .map(job -> job(job, say) + opinions(account, search, job, say))
                .collect(Collectors.joining(GAP));
        var further = news.jobs().size() - MOST;
        return say.say("vacancies.news.search", news.search().name(), total)
                + GAP
                + jobs
                + (further > 0 ? GAP + say.say("vacancies.news.further", Integer.toString(further)) : "")
                + GAP
                + say.say(
                        "vacancies.news.all",
                        site.of(addresses.newest(news.reading()).toString()))
                + "\n"
                + say.say("vacancies.news.stop", site.of(links.one(account, search)));
    }

    /** The ways to say whether the job fits the search. */
    private String opinions(UUID account, UUID search, FoundVacancy job, JobWords say) {
        return "\n  "
                + say.say("vacancies.news.fits", site.of(feedback.of(account, search, job.id(), true)))
                + "\n  "
                + say.say("vacancies.news.misfit", site.of(feedback.of(account, search, job.id(), false)));
    }

    private String job(FoundVacancy job, JobWords say) {
        return "* " + job.title() + "\n  " + say.line(job) + "\n  " + site.of(JobAddress.of(job.slug()));
    }
}
