package vn.cauviec.vacancies.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.Wage;
import vn.cauviec.reference.UnitId;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;
import vn.cauviec.vacancies.domain.AskedConditions;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.web.SearchInput.Search;

/** An open job in a few words, Vietnamese unless another language is asked for, for what leaves the pages: feeds, letters, papers. */
@Component
class JobWords {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final PlaceWords places;
    private final Texts texts;
    private final Language language;

    @Autowired
    JobWords(PlaceWords places, Texts texts) {
        this(places, texts, Language.VIETNAMESE);
    }

    private JobWords(PlaceWords places, Texts texts, Language language) {
        this.places = places;
        this.texts = texts;
        this.language = language;
    }

    /** The same in another language. */
    JobWords in(Language other) {
        return new JobWords(places, texts, other);
    }

    /** "10–14 triệu đồng/tháng", or the employer's words where no amount is stated. */
    String pay(FoundVacancy job) {
        var wage = job.wage();
        if (wage.shape() == Wage.Shape.NEGOTIABLE && !job.wageNote().isEmpty()) {
            return job.wageNote();
        }
        return say(
                "site.wage." + wage.shape(),
                wage.fromMillions().map(this::decimal).orElse(""),
                wage.toMillions().map(this::decimal).orElse(""));
    }

    private String decimal(BigDecimal millions) {
        var plain = millions.toPlainString();
        return language == Language.VIETNAMESE ? plain.replace('.', ',') : plain;
    }

    /** Where the work is: the unit, "Sa Pa và 2 nơi khác", or the employer's words where no unit is known; may be empty. */
    String place(FoundVacancy job) {
        return place(job, job.workplaces().stream().findFirst());
    }

    /** The same, of several places the one that was asked for first. */
    String place(FoundVacancy job, Search asked) {
        return place(job, places.shown(job.workplaces(), asked.place().known().orElse(null), asked.map()));
    }

    private String place(FoundVacancy job, Optional<UnitId> shown) {
        if (shown.isEmpty()) {
            return job.workplaceText();
        }
        var place = places.shortly(shown.get());
        int others = job.workplaces().size() - 1;
        return others == 0 ? place : say("vacancies.places", place, Integer.toString(others));
    }

    String date(LocalDate day) {
        return DATE.format(day);
    }

    /** What decides whether one reads on, in one line. */
    String line(FoundVacancy job) {
        return Stream.of(
                        job.employerName(),
                        pay(job),
                        place(job),
                        conditions(job),
                        say("vacancies.openings", Integer.toString(job.openings())),
                        say("vacancies.feed.deadline", date(job.deadline())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** What it states by marks; may be empty. */
    private String conditions(FoundVacancy job) {
        return ConditionList.of(job, AskedConditions.NONE).stated().stream()
                .map(line -> say(line.key(), line.argument()))
                .collect(Collectors.joining(", "));
    }

    String say(String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }
}
