package vn.cauviec.vacancies.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import vn.cauviec.kernel.Wage;
import vn.cauviec.reference.Unit;
import vn.cauviec.site.PageAddress;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.web.WeekJobs.Week;

/** Makes the text that is read over the loudspeaker: as one speaks, short enough to be listened to, without anything that has to be written down. */
@Component
class Speeches {
    static final String ADDRESS = JobAddress.LIST + "/bai-doc-loa";
    static final String FILE = ADDRESS + ".txt";

    /** Syllables that a calm voice says in a minute over a loudspeaker that echoes. */
    private static final int SYLLABLES_A_MINUTE = 140;

    /** Nobody listens longer. */
    private static final int MOST_MINUTES = 5;

    private static final int LONGEST_TITLE = 90;

    private final WeekJobs weeks;
    private final SearchWords searches;
    private final JobWords words;

    Speeches(WeekJobs weeks, SearchWords searches, JobWords words) {
        this.weeks = weeks;
        this.searches = searches;
        this.words = words;
    }

    /** @throws vn.cauviec.site.UnknownValue for a value that does not exist */
    SpeechPage of(MultiValueMap<String, String> typed) {
        var week = weeks.of(typed);
        var search = week.asked().address();
        var said = new ArrayList<String>();
        said.add(opening(week));
        var closing = words.say("vacancies.speech.closing");
        int room = SYLLABLES_A_MINUTE * MOST_MINUTES - syllables(said) - SpokenVietnamese.syllables(closing);
        int named = 0;
        for (var job : week.jobs()) {
            var paragraph = say(job, named + 1, week.asked());
            room -= SpokenVietnamese.syllables(paragraph);
            if (room < 0) {
                break;
            }
            said.add(paragraph);
            named++;
        }
        if (named < week.jobs().size()) {
            said.add(words.say(
                    "vacancies.speech.further",
                    SpokenVietnamese.number(week.jobs().size() - named)));
        }
        said.add(closing);
        return new SpeechPage(
                searches.of(week.asked()),
                said,
                Math.ceilDiv(syllables(said), SYLLABLES_A_MINUTE),
                named,
                search.toString(),
                new PageAddress(Sheets.ADDRESS, search.parameters()).toString(),
                new PageAddress(FILE, search.parameters()).toString());
    }

    private String opening(Week week) {
        var place = week.asked().place().known().map(Unit::nameInText).orElse(words.say("province.name"));
        var around =
                week.around() == null ? "" : SpokenVietnamese.text(week.around().nameInText());
        var greeting = words.say("vacancies.speech.greeting", SpokenVietnamese.text(place));
        return greeting + " " + words.say("vacancies.speech." + week.kind(), SpokenVietnamese.text(place), around);
    }

    private String say(FoundVacancy job, int number, SearchInput.Search asked) {
        var sentences = new ArrayList<String>();
        sentences.add(words.say(
                "vacancies.speech.job", ordinal(number), spoken(Sheets.shortened(job.title(), LONGEST_TITLE))));
        sentences.add(words.say(
                "vacancies.speech.employer",
                spoken(Sheets.shortened(job.employerName(), LONGEST_TITLE)),
                SpokenVietnamese.number(job.openings())));
        var place = spoken(words.place(job, asked));
        if (!place.isEmpty()) {
            sentences.add(words.say("vacancies.speech.place", place));
        }
        var pay = job.wage().shape() == Wage.Shape.NEGOTIABLE
                ? spoken(Sheets.shortened(job.wageNote(), LONGEST_TITLE))
                : SpokenVietnamese.pay(job.wage());
        sentences.add(pay.isEmpty() ? words.say("vacancies.speech.payAgreed") : words.say("vacancies.speech.pay", pay));
        sentences.add(words.say("vacancies.speech.deadline", SpokenVietnamese.date(job.deadline())));
        return String.join(" ", sentences);
    }

    private static String ordinal(int number) {
        return switch (number) {
            case 1 -> "nhất";
            case 4 -> "tư";
            default -> SpokenVietnamese.number(number);
        };
    }

    private static String spoken(String text) {
        return SpokenVietnamese.text(text).replaceAll("[\\s.,;:…]+$", "");
    }

    private static int syllables(List<String> paragraphs) {
        return paragraphs.stream().mapToInt(SpokenVietnamese::syllables).sum();
    }
}
