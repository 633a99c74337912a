package vn.cauviec.vacancies.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An ad as JobTech names its parts. What this house does not know of an ad is left out, never null (docs/api.md lists it). Moments are
 * those of Vietnam, without an offset, as JobTech writes those of Sweden.
 *
 * @param id never changes; the ad stands under it at /api/v1/ad/{id}
 * @param webpageUrl its page for people, where one applies
 * @param applicationDeadline end of the last day on which one may apply
 * @param numberOfVacancies how many people are wanted
 * @param salaryDescription pay in words
 * @param salary monthly pay in đồng; absent when none is stated
 * @param description absent in a short answer
 * @param workplaceAddress the main one of several
 * @param workplaceAddresses all of them, the main one first; absent for one place
 * @param experienceRequired absent when it is not stated
 * @param experienceMonths how much, where some is; ours
 * @param remoteWork where the work is done: AT_WORKPLACE, PARTLY or FULLY; absent when it is not stated, whatever the text says
 * @param offers what is offered by marks of the ad; absent when nothing is; ours
 * @param timestamp milliseconds since 1970 of the last change that readers were told of; absent in a short answer
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApiAd(
        String id,
        String webpageUrl,
        String headline,
        String applicationDeadline,
        int numberOfVacancies,
        @Nullable Description description,
        @Nullable Concept employmentType,
        Concept salaryType,
        String salaryDescription,
        @Nullable Salary salary,
        @Nullable Concept workingHoursType,
        @Nullable Boolean experienceRequired,
        @Nullable Integer experienceMonths,
        @Nullable Concept remoteWork,
        @Nullable List<Concept> offers,
        Employer employer,
        ApplicationDetails applicationDetails,
        @Nullable Concept occupation,
        @Nullable Concept occupationGroup,
        @Nullable Concept occupationField,
        WorkplaceAddress workplaceAddress,
        @Nullable List<WorkplaceAddress> workplaceAddresses,
        String publicationDate,
        String lastPublicationDate,
        boolean removed,
        String sourceType,
        @Nullable Long timestamp) {

    ApiAd with(Description whole, long changedAt) {
        return new ApiAd(
                id,
                webpageUrl,
                headline,
                applicationDeadline,
                numberOfVacancies,
                whole,
                employmentType,
                salaryType,
                salaryDescription,
                salary,
                workingHoursType,
                experienceRequired,
                experienceMonths,
                remoteWork,
                offers,
                employer,
                applicationDetails,
                occupation,
                occupationGroup,
                occupationField,
                workplaceAddress,
                workplaceAddresses,
                publicationDate,
                lastPublicationDate,
                removed,
                sourceType,
                changedAt);
    }

    /** A term of a catalogue. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Concept(String conceptId, String label) {}

    /**
     * What the ad says.
     *
     * @param text the whole of it
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Description(
            String text,
            @Nullable String requirements,
            @Nullable String conditions) {}

    /** Pay in whole đồng a month before deductions; a bound that is not stated is absent. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Salary(@Nullable Long min, @Nullable Long max, String currency, String unit) {}

    /**
     * Who offers the work.
     *
     * @param url the employer's page here
     * @param verified a moderator of the province has verified the employer
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Employer(String name, String url, boolean verified) {}

    /** Where one applies. */
    @JsonNaming(SnakeCaseStrategy.class)
    record ApplicationDetails(String url) {}

    /**
     * Where the work is.
     *
     * @param municipality commune or, where only that is known, district
     * @param municipalityCode code of the statistics office on the map of its days
     * @param municipalityConceptId stays when names and codes change
     * @param district where the municipality is a commune of a district
     * @param region province
     * @param streetAddress in the employer's words
     * @param coordinates longitude and latitude of a point inside the unit: an estimate
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WorkplaceAddress(
            @Nullable String municipality,
            @Nullable String municipalityCode,
            @Nullable String municipalityConceptId,
            @Nullable String district,
            @Nullable String region,
            @Nullable String regionCode,
            @Nullable String regionConceptId,
            String country,
            String countryCode,
            @Nullable String streetAddress,
            @Nullable List<Double> coordinates) {}

    /**
     * An ad that is gone.
     *
     * @param removed always true
     * @param removedDate when it stopped taking applications
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Tombstone(
            String id,
            boolean removed,
            String removedDate,
            @Nullable String occupation,
            @Nullable String municipality,
            @Nullable String region,
            long timestamp) {}
}
