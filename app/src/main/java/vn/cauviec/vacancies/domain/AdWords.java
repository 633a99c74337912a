package vn.cauviec.vacancies.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.VietnameseDate;
import vn.cauviec.reference.Occupation;
import vn.cauviec.reference.Occupations;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;

/** The words behind the codes of an ad, and an ad as one would type it. */
@Component
public class AdWords {
    private final Units units;
    private final Occupations occupations;

    AdWords(Units units, Occupations occupations) {
        this.units = units;
        this.occupations = occupations;
    }

    /** The unit with those above it, as an address names it; empty for null. */
    public String place(@Nullable UnitId unit) {
        return unit == null ? "" : units.get(unit).pathText();
    }

    /** Each of the units with those above it. */
    public List<String> places(List<UnitId> units) {
        return units.stream().map(this::place).toList();
    }

    /** Name of the occupation; empty for null. */
    public String occupation(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(occupations::find)
                .map(Occupation::name)
                .orElse("");
    }

    /** The ad as it stands in a form that is opened again: {@link AdReader} reads the same out of it. */
    public TypedAd type(VacancyContent content) {
        var unit = content.unitId();
        var code = content.occupationCode();
        var type = content.employmentType();
        return new TypedAd(
                content.title(),
                content.description(),
                content.requirements(),
                content.benefits(),
                code == null ? "" : code,
                occupation(code),
                unit == null ? "" : Long.toString(unit.value()),
                place(unit),
                content.workplaceText(),
                content.furtherUnits().stream()
                        .map(further -> new TypedPlace(Long.toString(further.value()), place(further)))
                        .toList(),
                WageWords.of(content.wage(), content.wageNote()),
                content.wageNote(),
                type == null ? "" : type.name(),
                ConditionWords.type(content.conditions()),
                Integer.toString(content.openings()),
                content.findDeadline().map(VietnameseDate::display).orElse(""),
                content.wordingReason());
    }

    /** The ad as the pattern of a new one: its deadline and its reasons belong to the old one. */
    public TypedAd typeWithoutDeadline(VacancyContent content) {
        var typed = type(content);
        return new TypedAd(
                typed.title(),
                typed.description(),
                typed.requirements(),
                typed.benefits(),
                typed.occupationCode(),
                typed.occupation(),
                typed.unitId(),
                typed.place(),
                typed.workplace(),
                typed.furtherPlaces(),
                typed.wage(),
                typed.wageNote(),
                typed.employmentType(),
                typed.conditions(),
                typed.openings(),
                "",
                "");
    }
}
