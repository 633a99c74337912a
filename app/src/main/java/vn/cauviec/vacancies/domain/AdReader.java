package vn.cauviec.vacancies.domain;

import static vn.cauviec.vacancies.domain.Finding.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.VietnameseDate;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.kernel.Wage;
import vn.cauviec.reference.Occupation;
import vn.cauviec.reference.Occupations;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;
import vn.cauviec.vacancies.EmploymentType;

/** Reads an ad as people type it and says everything that is wrong with it at once. */
@Component
public class AdReader {
    private static final Pattern OPENINGS =
            Pattern.compile("([0-9]{1,9})(?:[.,]0+)?(?: (?:nguoi|lao dong|ld|vi tri|chi tieu))?");
    private static final Pattern UNIT_ID = Pattern.compile("[0-9]{1,18}");
    private static final int OCCUPATION_LEVEL = 4;
    private static final int SHORTEST_REASON = 10;

    private final Units units;
    private final Occupations occupations;
    private final PlaceReader places;
    private final WordingCheck wording;

    AdReader(Units units, Occupations occupations, PlaceReader places, WordingCheck wording) {
        this.units = units;
        this.occupations = occupations;
        this.places = places;
        this.wording = wording;
    }

    /** How much an ad must say. */
    public enum Demand {
        /** What is there must be readable; the rest may follow. */
        DRAFT,
        /** Everything that a moderator and a worker need. */
        COMPLETE
    }

    /** What was read. */
    public sealed interface Reading {
        /**
         * @param warnings wordings that the text check warns of; the content carries a reason for keeping them, or none
         */
        record Good(VacancyContent content, List<Finding> warnings) implements Reading {
            public Good {
                warnings = List.copyOf(warnings);
            }

            public boolean needsReason() {
                return !warnings.isEmpty() && content.wordingReason().isEmpty();
            }
        }

        /** @param problems at most one for each field, and for each of the further places, then the warnings */
        record Bad(List<Finding> problems, List<Finding> warnings) implements Reading {
            public Bad {
                problems = List.copyOf(problems);
                warnings = List.copyOf(warnings);
            }
        }
    }

    /** @param today the business day: of the map and of the deadline */
    public Reading read(TypedAd typed, Demand demand, LocalDate today) {
        var problems = new ArrayList<Finding>();
        var wage = wage(typed, problems);
        var place = place(typed, today, problems);
        var content = new VacancyContent(
                line(typed.title(), AdField.TITLE, VacancyRules.LONGEST_TITLE, problems),
                text(typed.description(), AdField.DESCRIPTION, problems),
                text(typed.requirements(), AdField.REQUIREMENTS, problems),
                text(typed.benefits(), AdField.BENEFITS, problems),
                occupation(typed, problems),
                place.unit(),
                place.workplace(),
                new FurtherPlaces((id, text) -> find(id, text, today), problems)
                        .read(typed.furtherPlaces(), place.unit()),
                wage.wage(),
                wage.note(),
                employmentType(typed, problems),
                ConditionWords.read(typed.conditions(), problems),
                openings(typed, problems),
                deadline(typed, today, problems),
                reason(typed, problems));
        if (content.title().isEmpty()) {
            problems.add(problem(AdField.TITLE, "vacancies.problem.titleMissing"));
        }
        if (demand == Demand.COMPLETE) {
            VacancyRules.checkComplete(content, today).stream()
                    .filter(found -> problems.stream().noneMatch(known -> known.field() == found.field()))
                    .forEach(problems::add);
        }
        var warnings = wording.check(content);
        return problems.isEmpty() ? new Reading.Good(content, warnings) : new Reading.Bad(problems, warnings);
    }

    private static String line(String typed, AdField field, int longest, List<Finding> problems) {
        return limited(VietnameseText.tidy(typed), field, longest, problems);
    }

    private static String text(String typed, AdField field, List<Finding> problems) {
        return limited(AdText.tidy(typed), field, VacancyRules.LONGEST_TEXT, problems);
    }

    private static String limited(String text, AdField field, int longest, List<Finding> problems) {
        if (text.length() > longest) {
            problems.add(problem(
                    field, "vacancies.problem.tooLong", Integer.toString(longest), Integer.toString(text.length())));
        }
        return text;
    }

    private record ReadWage(Wage wage, String note) {}

    private static ReadWage wage(TypedAd typed, List<Finding> problems) {
        var note = line(typed.wageNote(), AdField.WAGE_NOTE, VacancyRules.LONGEST_LINE, problems);
        var text = VietnameseText.tidy(typed.wage());
        var wage = Wage.find(text);
        if (wage.isPresent()) {
            if (wage.get().shape() == Wage.Shape.NEGOTIABLE && note.isEmpty()) {
                problems.add(problem(AdField.WAGE, "vacancies.problem.wageOrReason"));
            }
            return new ReadWage(wage.get(), note);
        }
        var wrong = Wage.check(text).orElseThrow();
        return switch (wrong) {
            case EMPTY -> new ReadWage(Wage.NEGOTIABLE, note);
            case OTHER_CURRENCY, NOT_MONTHLY ->
                new ReadWage(Wage.NEGOTIABLE, note.isEmpty() ? text : text + "; " + note);
            case NOT_UNDERSTOOD, REVERSED, TOO_LOW, TOO_HIGH -> {
                problems.add(problem(AdField.WAGE, "kernel.problem.Wage." + wrong));
                yield new ReadWage(Wage.NEGOTIABLE, note);
            }
        };
    }

    private record ReadPlace(@Nullable UnitId unit, String workplace) {}

    private ReadPlace place(TypedAd typed, LocalDate today, List<Finding> problems) {
        var workplace = line(typed.workplace(), AdField.WORKPLACE, VacancyRules.LONGEST_LINE, problems);
        var text = line(typed.place(), AdField.PLACE, VacancyRules.LONGEST_LINE, problems);
        if (text.isEmpty()) {
            return new ReadPlace(null, workplace);
        }
        return switch (find(typed.unitId(), text, today)) {
            case PlaceReader.Place.In(var unit, var whole) ->
                new ReadPlace(unit.id(), whole || !workplace.isEmpty() ? workplace : text);
            case PlaceReader.Place.Unknown() -> new ReadPlace(null, workplace);
            case PlaceReader.Place.Several() -> new ReadPlace(null, workplace.isEmpty() ? text : workplace);
            case PlaceReader.Place.NotFound(var nearest) -> {
                problems.add(
                        nearest.isEmpty()
                                ? problem(AdField.PLACE, "vacancies.problem.placeNotFound", text)
                                : problem(AdField.PLACE, "vacancies.problem.placeNearest", text, nearest));
                yield new ReadPlace(null, workplace);
            }
            case PlaceReader.Place.Ambiguous(var candidates) -> {
                problems.add(problem(
                        AdField.PLACE, "vacancies.problem.placeAmbiguous", text, String.join("; ", candidates)));
                yield new ReadPlace(null, workplace);
            }
        };
    }

    private PlaceReader.Place find(String id, String text, LocalDate today) {
        return chosenUnit(id, text, today)
                .<PlaceReader.Place>map(unit -> new PlaceReader.Place.In(unit, true))
                .orElseGet(() -> places.read(text, today));
    }

    /** The chosen suggestion, unless the words were changed after it was chosen. */
    private Optional<Unit> chosenUnit(String id, String text, LocalDate today) {
        if (!UNIT_ID.matcher(id).matches()) {
            return Optional.empty();
        }
        var folded = VietnameseText.fold(text);
        return units.find(new UnitId(Long.parseLong(id)), today)
                .filter(unit -> VietnameseText.fold(unit.pathText()).equals(folded)
                        || VietnameseText.fold(unit.fullName()).equals(folded));
    }

    private @Nullable String occupation(TypedAd typed, List<Finding> problems) {
        var text = line(typed.occupation(), AdField.OCCUPATION, VacancyRules.LONGEST_LINE, problems);
        if (text.isEmpty()) {
            return null;
        }
        var folded = VietnameseText.fold(text);
        var chosen = occupations
                .find(typed.occupationCode())
                .filter(known -> isNamed(known, folded))
                .or(() -> occupations.find(text))
                .or(() -> occupations.listByName(text).stream()
                        .filter(known -> known.level() == OCCUPATION_LEVEL)
                        // Its own name before a title that stands under several.
                        .min(Comparator.comparing(
                                known -> !VietnameseText.fold(known.name()).equals(folded))))
                .filter(known -> known.level() == OCCUPATION_LEVEL);
        if (chosen.isEmpty()) {
            problems.add(occupations.suggest(text, 1).stream()
                    .findFirst()
                    .map(near -> problem(
                            AdField.OCCUPATION,
                            "vacancies.problem.occupationNearest",
                            text,
                            near.occupation().name()))
                    .orElseGet(() -> problem(AdField.OCCUPATION, "vacancies.problem.occupationUnknown", text)));
        }
        return chosen.map(Occupation::code).orElse(null);
    }

    private static boolean isNamed(Occupation occupation, String folded) {
        return VietnameseText.fold(occupation.name()).equals(folded)
                || occupation.titles().stream()
                        .anyMatch(title -> VietnameseText.fold(title).equals(folded));
    }

    private static @Nullable EmploymentType employmentType(TypedAd typed, List<Finding> problems) {
        var text = VietnameseText.tidy(typed.employmentType());
        if (text.isEmpty()) {
            return null;
        }
        var found = EmploymentTypeWords.find(text);
        if (found.isEmpty()) {
            problems.add(problem(AdField.EMPLOYMENT_TYPE, "vacancies.problem.employmentType", text));
        }
        return found.orElse(null);
    }

    private static int openings(TypedAd typed, List<Finding> problems) {
        var text = VietnameseText.tidy(typed.openings());
        var matcher = OPENINGS.matcher(VietnameseText.fold(text));
        int openings = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        if (openings < 1 || openings > VacancyRules.MOST_OPENINGS) {
            problems.add(
                    text.isEmpty()
                            ? problem(AdField.OPENINGS, "vacancies.problem.openingsMissing")
                            : problem(AdField.OPENINGS, "vacancies.problem.openings", text));
            return 1;
        }
        return openings;
    }

    private static @Nullable LocalDate deadline(TypedAd typed, LocalDate today, List<Finding> problems) {
        var deadline = VietnameseDate.find(typed.deadline());
        if (deadline.isPresent()) {
            problems.addAll(VacancyRules.checkDeadline(deadline.get(), today));
            return deadline.get();
        }
        var problem = VietnameseDate.check(typed.deadline()).orElseThrow();
        if (problem != VietnameseDate.Problem.EMPTY) {
            problems.add(problem(AdField.DEADLINE, "kernel.problem.VietnameseDate." + problem));
        }
        return null;
    }

    private static String reason(TypedAd typed, List<Finding> problems) {
        var reason = line(typed.wordingReason(), AdField.WORDING, VacancyRules.LONGEST_LINE, problems);
        if (!reason.isEmpty() && reason.length() < SHORTEST_REASON) {
            problems.add(problem(AdField.WORDING, "vacancies.problem.reasonTooShort"));
        }
        return reason;
    }
}
