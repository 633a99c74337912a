package vn.cauviec.vacancies.web;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.cauviec.operations.SiteAddress;
import vn.cauviec.reference.Unit;
import vn.cauviec.site.PageAddress;
import vn.cauviec.site.QrSquare;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.web.WeekJobs.Week;

/** Makes the sheet that a commune hangs up. */
@Component
class Sheets {
    static final String ADDRESS = JobAddress.LIST + "/bang-tin";
    static final String FILE = ADDRESS + ".pdf";
    static final String PAPER = "kho";
    static final String BIG = "a3";

    /** Four pages of A4, or two of A3. */
    private static final int MOST = 24;

    private static final int LONGEST_TITLE = 90;
    private static final int LONGEST_LINE = 70;

    private final WeekJobs weeks;
    private final SearchWords searches;
    private final JobWords words;
    private final SiteAddress site;

    Sheets(WeekJobs weeks, SearchWords searches, JobWords words, SiteAddress site) {
        this.weeks = weeks;
        this.searches = searches;
        this.words = words;
        this.site = site;
    }

    /** @throws vn.cauviec.site.UnknownValue for a value that does not exist */
    SheetPage of(MultiValueMap<String, String> typed, boolean big) {
        var week = weeks.of(typed);
        var search = week.asked().address();
        var sheet = new PageAddress(ADDRESS, search.parameters());
        var link = site.of(searched(week).toString());
        var shown = week.jobs().stream()
                .limit(MOST)
                .map(job -> item(job, week.asked()))
                .toList();
        return new SheetPage(
                searches.of(week.asked()),
                week.kind().name(),
                week.around() == null ? "" : week.around().nameInText(),
                week.from(),
                week.today(),
                shown,
                week.jobs().size() - shown.size(),
                link,
                QrSquare.of(link),
                big,
                new SheetPage.Ways(
                        search.toString(),
                        sheet.toString(),
                        sheet.with(PAPER, BIG).toString(),
                        new PageAddress(FILE, search.parameters())
                                .with(PAPER, big ? BIG : "")
                                .toString(),
                        new PageAddress(Speeches.ADDRESS, search.parameters()).toString()));
    }

    /** The search that shows what the sheet shows. */
    private static PageAddress searched(Week week) {
        Unit around = week.around();
        var address = week.asked().address();
        return around == null ? address : address.with(PlaceInput.PARAMETER, around.code());
    }

    private SheetPage.Item item(FoundVacancy job, SearchInput.Search asked) {
        var link = site.of(shortAddress(job));
        return new SheetPage.Item(
                shortened(job.title(), LONGEST_TITLE),
                shortened(job.employerName(), LONGEST_LINE),
                shortened(words.pay(job), LONGEST_LINE),
                shortened(words.place(job, asked), LONGEST_LINE),
                job.openings(),
                job.deadline(),
                link,
                QrSquare.of(link));
    }

    /** The end of its address alone leads to a job: a code of few points is read from farther away. */
    private static String shortAddress(FoundVacancy job) {
        return JobAddress.of("v" + job.slug().substring(job.slug().lastIndexOf('-')));
    }

    /** Cut at a word, so that a long name breaks no sheet. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int cut = text.lastIndexOf(' ', most - 1);
        return text.substring(0, cut > most / 2 ? cut : most - 1) + "…";
    }
}
