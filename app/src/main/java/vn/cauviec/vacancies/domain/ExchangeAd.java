package vn.cauviec.vacancies.domain;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ad as the exchange with other systems says it, by the names of schema.org's JobPosting; the schema stands in {@code
 * vacancies/exchange-1.schema.json} (ADR 0811). What is not stated is absent.
 *
 * @param identifier of this house
 * @param origin what the provider calls an ad that came here from elsewhere; null for one that its employer wrote
 * @param occupationalCategory null when it is not stated
 * @param jobLocation null when it is not known where the work is
 * @param furtherJobLocations where the same work is offered besides; absent for one place
 * @param streetAddress the workplace in the employer's words
 * @param baseSalary null when no monthly wage is stated
 * @param salaryNote pay in words where the wage does not say it
 * @param conditions what the ad states by marks; null when it states nothing so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExchangeAd(
        Identifier identifier,
        @Nullable Identifier origin,
        String url,
        String title,
        String description,
        @Nullable String qualifications,
        @Nullable String jobBenefits,
        Organization hiringOrganization,
        @Nullable Category occupationalCategory,
        @Nullable Location jobLocation,
        @Nullable List<Location> furtherJobLocations,
        @Nullable String streetAddress,
        @Nullable Salary baseSalary,
        @Nullable String salaryNote,
        @Nullable String employmentType,
        @Nullable Conditions conditions,
        int totalJobOpenings,
        LocalDate datePosted,
        LocalDate validThrough) {

    /**
     * @param homeWork AT_WORKPLACE, PARTLY or FULLY; null when it is not stated
     * @param monthsOfExperience 0 when none is needed; null when it is not stated
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Conditions(
            @Nullable String homeWork, @Nullable Integer monthsOfExperience, List<String> offers) {
        public Conditions {
            offers = List.copyOf(offers);
        }
    }

    /** @param name who calls it so: the address of the site, or the provider's name */
    public record Identifier(String name, String value) {}

    /** @param taxID null when it is not known */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Organization(String name, @Nullable String taxID) {}

    /** @param codeList always VSCO, the Vietnamese list of occupations */
    public record Category(String codeList, String code, String name) {}

    /**
     * @param unitCode number of the statistics office
     * @param unit the unit with those above it
     */
    public record Location(String addressCountry, String unitCode, String unit) {}

    /** Whole đồng a month before deductions; a bound that is not stated is absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Salary(
            String currency,
            String unitText,
            @Nullable Long minValue,
            @Nullable Long maxValue) {}

    /** An ad that takes no applications any more. */
    public record Removed(Identifier identifier, String removedAt) {}
}
