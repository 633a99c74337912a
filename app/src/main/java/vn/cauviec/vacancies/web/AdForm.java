package vn.cauviec.vacancies.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.cauviec.site.FormErrors;
import vn.cauviec.vacancies.domain.AdField;
import vn.cauviec.vacancies.domain.Finding;
import vn.cauviec.vacancies.domain.TypedAd;
import vn.cauviec.vacancies.domain.TypedConditions;
import vn.cauviec.vacancies.domain.TypedPlace;
import vn.cauviec.vacancies.domain.VacancyRules;

/** The form of an ad: the names of its fields, what was typed into it, what is wrong with it. */
final class AdForm {
    /** To which branch of the company the ad belongs; no part of its text. */
    static final String BRANCH = "chi-nhanh";

    /** So many are read; more than may be filled, so that it can be said. */
    private static final int MOST_FURTHER_FIELDS = VacancyRules.MOST_FURTHER_PLACES + 1;

    /** Marks of what is offered; any number of them. */
    static final String OFFERS = "ho-tro";

    static final TypedAd EMPTY =
            new TypedAd("", "", "", "", "", "", "", "", "", List.of(), "", "", "FULL_TIME", "1", "", "");

    private static final Map<AdField, String> NAMES = new EnumMap<>(Map.ofEntries(
            Map.entry(AdField.TITLE, "chuc-danh"),
            Map.entry(AdField.DESCRIPTION, "mo-ta"),
            Map.entry(AdField.REQUIREMENTS, "yeu-cau"),
            Map.entry(AdField.BENEFITS, "quyen-loi"),
            Map.entry(AdField.OCCUPATION, "nghe"),
            Map.entry(AdField.PLACE, "noi-lam-viec"),
            Map.entry(AdField.WORKPLACE, "dia-chi"),
            Map.entry(AdField.FURTHER_PLACES, "noi-khac"),
            Map.entry(AdField.WAGE, "luong"),
            Map.entry(AdField.WAGE_NOTE, "noi-them-ve-luong"),
            Map.entry(AdField.EMPLOYMENT_TYPE, "hinh-thuc"),
            Map.entry(AdField.HOME_WORK, "lam-tai-nha"),
            Map.entry(AdField.EXPERIENCE, "kinh-nghiem"),
            Map.entry(AdField.OFFERS, OFFERS),
            Map.entry(AdField.OPENINGS, "so-nguoi"),
            Map.entry(AdField.DEADLINE, "han-nop"),
            Map.entry(AdField.WORDING, "ly-do")));

    private AdForm() {}

    /** @param offers what was marked of what is offered */
    static TypedAd read(Map<String, String> typed, List<String> offers) {
        return new TypedAd(
                value(typed, AdField.TITLE),
                value(typed, AdField.DESCRIPTION),
                value(typed, AdField.REQUIREMENTS),
                value(typed, AdField.BENEFITS),
                typed.getOrDefault(name(AdField.OCCUPATION) + "-id", ""),
                value(typed, AdField.OCCUPATION),
                typed.getOrDefault(name(AdField.PLACE) + "-id", ""),
                value(typed, AdField.PLACE),
                value(typed, AdField.WORKPLACE),
                furtherPlaces(typed),
                value(typed, AdField.WAGE),
                value(typed, AdField.WAGE_NOTE),
                value(typed, AdField.EMPLOYMENT_TYPE),
                new TypedConditions(
                        value(typed, AdField.HOME_WORK), value(typed, AdField.EXPERIENCE), String.join(", ", offers)),
                value(typed, AdField.OPENINGS),
                value(typed, AdField.DEADLINE),
                value(typed, AdField.WORDING));
    }

    /** What is wrong, each at its field; wordings that were warned of ask for a reason. */
    static FormErrors errors(List<Finding> problems, boolean reasonNeeded) {
        var errors = new FormErrors();
        problems.forEach(problem ->
                errors.add(field(problem), problem.key(), problem.arguments().toArray(String[]::new)));
        if (reasonNeeded) {
            errors.add(name(AdField.WORDING), "vacancies.form.reasonNeeded");
        }
        return errors;
    }

    /** Name of the field of a further place, from 1. */
    static String furtherPlace(int number) {
        return name(AdField.FURTHER_PLACES) + '-' + number;
    }

    private static List<TypedPlace> furtherPlaces(Map<String, String> typed) {
        return IntStream.rangeClosed(1, MOST_FURTHER_FIELDS)
                .mapToObj(AdForm::furtherPlace)
                .map(name -> new TypedPlace(typed.getOrDefault(name + "-id", ""), typed.getOrDefault(name, "")))
                .toList();
    }

    /** Where the sentence stands. */
    private static String field(Finding problem) {
        return problem.field() == AdField.FURTHER_PLACES
                ? furtherPlace(Integer.parseInt(problem.arguments().getFirst()))
                : name(problem.field());
    }

    private static String value(Map<String, String> typed, AdField field) {
        return typed.getOrDefault(name(field), "");
    }

    private static String name(AdField field) {
        var name = NAMES.get(field);
        if (name == null) {
            throw new IllegalArgumentException("not a field of the form: " + field);
        }
        return name;
    }
}
