package vn.cauviec.vacancies.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Wage;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.StatedConditions;

/**
 * What an ad says. A draft may lack everything but its title.
 *
 * @param occupationCode VSCO code; null when it is not stated
 * @param unitId province, district or commune of the workplace, here or elsewhere; null when it is not known
 * @param workplaceText the workplace in the employer's words; may be empty
 * @param furtherUnits where the same work is offered besides, in the employer's order: units of any level, each once and without
 *     {@code unitId}; empty where that is null
 * @param wage negotiable when no monthly wage in đồng is stated
 * @param wageNote why no wage is stated, or pay by the day or in another currency, in words; may be empty
 * @param employmentType null when it is not stated
 * @param conditions what it states by marks of its own
 * @param deadline last day on which one may apply; null only in a draft
 * @param wordingReason why a wording that the text check warned of is kept; empty for none
 */
public record VacancyContent(
        String title,
        String description,
        String requirements,
        String benefits,
        @Nullable String occupationCode,
        @Nullable UnitId unitId,
        String workplaceText,
        List<UnitId> furtherUnits,
        Wage wage,
        String wageNote,
        @Nullable EmploymentType employmentType,
        StatedConditions conditions,
        int openings,
        @Nullable LocalDate deadline,
        String wordingReason) {

    public VacancyContent {
        furtherUnits = List.copyOf(furtherUnits);
    }

    /** What is written in sentences, in the order of the ad. */
    Map<AdField, String> texts() {
        var texts = new EnumMap<AdField, String>(AdField.class);
        texts.put(AdField.TITLE, title);
        texts.put(AdField.DESCRIPTION, description);
        texts.put(AdField.REQUIREMENTS, requirements);
        texts.put(AdField.BENEFITS, benefits);
        return texts;
    }

    public Optional<LocalDate> findDeadline() {
        return Optional.ofNullable(deadline);
    }

    VacancyContent withDeadline(LocalDate day) {
        return new VacancyContent(
                title,
                description,
                requirements,
                benefits,
                occupationCode,
                unitId,
                workplaceText,
                furtherUnits,
                wage,
                wageNote,
                employmentType,
                conditions,
                openings,
                day,
                wordingReason);
    }

    VacancyContent withWordingReason(String reason) {
        return new VacancyContent(
                title,
                description,
                requirements,
                benefits,
                occupationCode,
                unitId,
                workplaceText,
                furtherUnits,
                wage,
                wageNote,
                employmentType,
                conditions,
                openings,
                deadline,
                reason);
    }
}
