package vn.cauviec.vacancies.domain;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is wrong with an ad of a delivery, or worth a look.
 *
 * @param field as the delivery names it
 * @param key message key of the sentence
 * @param arguments what the sentence fills in
 * @param warning true when it kept nothing out
 */
public record DeliveryFinding(String field, String key, List<String> arguments, boolean warning) {
    private static final Map<AdField, String> NAMES = names();

    /** What is said about a column to a moderator, said about a field to a program. */
    private static final Map<String, String> TO_A_PROGRAM = Map.of(
            "vacancies.import.problem.repeated", "vacancies.provider.problem.repeated",
            "vacancies.import.problem.wageOrReason", "vacancies.provider.problem.wageOrReason",
            "vacancies.import.problem.stands.SUBMITTED", "vacancies.provider.problem.submitted",
            "vacancies.import.warning.namesake", "vacancies.provider.warning.namesake");

    public DeliveryFinding {
        arguments = List.copyOf(arguments);
    }

    /** How a delivery names a part of an ad. */
    public static String name(AdField field) {
        return NAMES.getOrDefault(field, "");
    }

    public static DeliveryFinding problem(String field, String key, String... arguments) {
        return new DeliveryFinding(field, key, List.of(arguments), false);
    }

    public static DeliveryFinding warning(String field, String key, String... arguments) {
        return new DeliveryFinding(field, key, List.of(arguments), true);
    }

    static DeliveryFinding of(Finding found) {
        return new DeliveryFinding(
                name(found.field()),
                TO_A_PROGRAM.getOrDefault(found.key(), found.key()),
                found.arguments(),
                found.warning());
    }

    private static Map<AdField, String> names() {
        var names = new EnumMap<AdField, String>(AdField.class);
        for (var field : AdField.values()) {
            names.put(
                    field,
                    switch (field) {
                        case TAX_CODE -> "employer.tax_code";
                        case EMPLOYER -> "employer.name";
                        case WORDING -> "wording_reason";
                        case HOME_WORK -> "remote_work";
                        case EXPERIENCE -> "experience_months";
                        case REFERENCE,
                                TITLE,
                                DESCRIPTION,
                                REQUIREMENTS,
                                BENEFITS,
                                OCCUPATION,
                                PLACE,
                                WORKPLACE,
                                FURTHER_PLACES,
                                WAGE,
                                WAGE_NOTE,
                                EMPLOYMENT_TYPE,
                                OFFERS,
                                OPENINGS,
                                DEADLINE -> field.name().toLowerCase(Locale.ROOT);
                    });
        }
        return names;
    }
}
