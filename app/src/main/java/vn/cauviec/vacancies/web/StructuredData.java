package vn.cauviec.vacancies.web;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Wage;
import vn.cauviec.operations.SiteAddress;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitLevel;
import vn.cauviec.reference.Units;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.StatedConditions;
import vn.cauviec.vacancies.StatedConditions.HomeWork;
import vn.cauviec.vacancies.domain.IndexedVacancy;

/**
 * A job as search engines read it: schema.org JobPosting in JSON-LD. It stands in a data block, which a browser does not execute and
 * which the Content-Security-Policy therefore lets stand.
 */
@Component
class StructuredData {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final Units units;
    private final SiteAddress site;
    private final JsonMapper json;
    private final Texts texts;

    StructuredData(Units units, SiteAddress site, JsonMapper json, Texts texts) {
        this.units = units;
        this.site = site;
        this.json = json;
        this.texts = texts;
    }

    /** JSON that cannot end the element it stands in. What the ad does not say is absent: nothing is guessed. */
    String of(IndexedVacancy vacancy) {
        var posting = new LinkedHashMap<String, Object>();
        posting.put("@context", "https://schema.org");
        posting.put("@type", "JobPosting");
        posting.put("title", vacancy.title());
        posting.put("description", JobHtml.of(vacancy));
        posting.put("identifier", identifier(vacancy));
        posting.put("url", site.of(JobAddress.of(vacancy.slug())));
        posting.put(
                "datePosted",
                vacancy.publishedAt().atZone(BusinessClock.ZONE).toLocalDate().toString());
        posting.put(
                "validThrough",
                vacancy.deadline()
                        .atTime(END_OF_DAY)
                        .atZone(BusinessClock.ZONE)
                        .toOffsetDateTime()
                        .toString());
        posting.put("hiringOrganization", Map.of("@type", "Organization", "name", vacancy.employerName()));
        posting.put("totalJobOpenings", vacancy.openings());
        posting.put("jobLocation", location(vacancy));
        posting.put("directApply", true);
        var type = vacancy.employmentType();
        if (type != null) {
            posting.put("employmentType", name(type));
        }
        if (vacancy.wage().shape() != Wage.Shape.NEGOTIABLE) {
            posting.put("baseSalary", salary(vacancy.wage()));
        }
        addConditions(posting, vacancy.conditions());
        return json.writeValueAsString(posting).replace("<", "\\u003c");
    }

    /** Only what is stated by marks: nothing is taken from the words. */
    private void addConditions(Map<String, Object> posting, StatedConditions stated) {
        if (stated.homeWork() == HomeWork.FULLY) {
            posting.put("jobLocationType", "TELECOMMUTE");
            posting.put("applicantLocationRequirements", Map.of("@type", "Country", "name", "VN"));
        }
        var months = stated.experienceMonths();
        if (months != null) {
            posting.put("experienceRequirements", months == 0 ? "no requirements" : experience(months));
        }
        if (!stated.offers().isEmpty()) {
            posting.put(
                    "jobBenefits",
                    stated.offers().stream()
                            .map(offer -> texts.get(Language.VIETNAMESE, "vacancies.condition." + offer))
                            .collect(Collectors.joining("; ")));
        }
    }

    private static Map<String, Object> experience(int months) {
        return Map.of("@type", "OccupationalExperienceRequirements", "monthsOfExperience", months);
    }

    /** The number of the ad with the employer who offers it. */
    private static Map<String, Object> identifier(IndexedVacancy vacancy) {
        var identifier = new LinkedHashMap<String, Object>();
        identifier.put("@type", "PropertyValue");
        identifier.put("name", vacancy.employerName());
        identifier.put("value", vacancy.id().toString());
        return identifier;
    }

    /** One place, or a list of them with the main one first. */
    private Object location(IndexedVacancy vacancy) {
        var main = place(address(vacancy));
        if (vacancy.furtherUnits().isEmpty()) {
            return main;
        }
        var further = vacancy.furtherUnits().stream().map(units::get).map(unit -> {
            var address = country();
            addUnit(address, unit);
            return place(address);
        });
        return Stream.concat(Stream.of(main), further).toList();
    }

    private static Map<String, Object> place(Map<String, Object> address) {
        return Map.of("@type", "Place", "address", address);
    }

    private static Map<String, Object> country() {
        var address = new LinkedHashMap<String, Object>();
        address.put("@type", "PostalAddress");
        address.put("addressCountry", "VN");
        return address;
    }

    private Map<String, Object> address(IndexedVacancy vacancy) {
        var address = country();
        if (!vacancy.workplaceText().isEmpty()) {
            address.put("streetAddress", vacancy.workplaceText());
        }
        vacancy.workplace().map(units::get).ifPresent(unit -> addUnit(address, unit));
        return address;
    }

    private static void addUnit(Map<String, Object> address, Unit unit) {
        if (unit.level() == UnitLevel.PROVINCE) {
            address.put("addressRegion", unit.fullName());
            return;
        }
        var above = unit.above();
        if (above.isEmpty()) {
            address.put("addressLocality", unit.fullName());
            return;
        }
        var between = above.subList(0, above.size() - 1).stream();
        address.put(
                "addressLocality",
                Stream.concat(Stream.of(unit.fullName()), between).collect(Collectors.joining(", ")));
        address.put("addressRegion", above.getLast());
    }

    private static Map<String, Object> salary(Wage wage) {
        var amount = new LinkedHashMap<String, Object>();
        amount.put("@type", "QuantitativeValue");
        amount.put("unitText", "MONTH");
        if (wage.shape() == Wage.Shape.EXACT) {
            putIfStated(amount, "value", wage.from());
        } else {
            putIfStated(amount, "minValue", wage.from());
            putIfStated(amount, "maxValue", wage.to());
        }
        return Map.of("@type", "MonetaryAmount", "currency", Wage.CURRENCY, "value", amount);
    }

    private static void putIfStated(Map<String, Object> amount, String name, @Nullable Long dong) {
        if (dong != null) {
            amount.put(name, dong);
        }
    }

    private static String name(EmploymentType type) {
        return switch (type) {
            case FULL_TIME -> "FULL_TIME";
            case PART_TIME -> "PART_TIME";
            case SEASONAL -> "TEMPORARY";
            case INTERNSHIP -> "INTERN";
        };
    }
}
