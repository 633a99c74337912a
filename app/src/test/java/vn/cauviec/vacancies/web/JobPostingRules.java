package vn.cauviec.vacancies.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;
import tools.jackson.databind.JsonNode;

/** What search engines require and recommend of a JobPosting: https://developers.google.com/search/docs/appearance/structured-data/job-posting. */
final class JobPostingRules {
    private static final Set<String> PROPERTIES = Set.of(
            "@context",
            "@type",
            "title",
            "description",
            "identifier",
            "url",
            "datePosted",
            "validThrough",
            "hiringOrganization",
            "jobLocation",
            "jobLocationType",
            "applicantLocationRequirements",
            "baseSalary",
            "experienceRequirements",
            "jobBenefits",
            "employmentType",
            "directApply",
            "totalJobOpenings");
    private static final Set<String> TYPES =
            Set.of("FULL_TIME", "PART_TIME", "CONTRACTOR", "TEMPORARY", "INTERN", "VOLUNTEER", "PER_DIEM", "OTHER");
    private static final Set<String> UNITS = Set.of("HOUR", "DAY", "WEEK", "MONTH", "YEAR");
    private static final Set<String> ELEMENTS = Set.of("p", "ul", "li");

    private final JsonNode posting;
    private final List<String> problems = new ArrayList<>();

    private JobPostingRules(JsonNode posting) {
        this.posting = posting;
    }

    /** What is missing or wrong; empty for a posting that search engines take whole. */
    static List<String> check(JsonNode posting) {
        var rules = new JobPostingRules(posting);
        rules.checkAll();
        return rules.problems;
    }

    private void checkAll() {
        posting.propertyNames().stream()
                .filter(name -> !PROPERTIES.contains(name))
                .forEach(name -> problems.add("unknown property " + name));
        demand(text(posting, "@context").equals("https://schema.org"), "@context");
        demand(text(posting, "@type").equals("JobPosting"), "@type");
        demand(!text(posting, "title").isBlank(), "title");
        checkDescription(text(posting, "description"));
        checkDates();
        var organisation = posting.path("hiringOrganization");
        demand(text(organisation, "@type").equals("Organization"), "hiringOrganization.@type");
        demand(!text(organisation, "name").isBlank(), "hiringOrganization.name");
        var identifier = posting.path("identifier");
        demand(text(identifier, "@type").equals("PropertyValue"), "identifier.@type");
        demand(text(identifier, "name").equals(text(organisation, "name")), "identifier.name");
        demand(!text(identifier, "value").isBlank(), "identifier.value");
        demand(text(posting, "url").matches("https?://[^ ]+"), "url");
        demand(posting.path("directApply").isBoolean(), "directApply");
        demand(
                posting.path("totalJobOpenings").isInt()
                        && posting.path("totalJobOpenings").asInt() > 0,
                "totalJobOpenings");
        demand(!posting.has("employmentType") || TYPES.contains(text(posting, "employmentType")), "employmentType");
        checkPlace();
        checkPay();
    }

    private void checkDescription(String html) {
        demand(!html.isBlank(), "description");
        demand(!html.equals(text(posting, "title")), "description is more than the title");
        var body = Jsoup.parse(html, "", Parser.htmlParser()).body();
        body.getAllElements().stream()
                .skip(1)
                .map(element -> element.tag())
                .map(Tag::getName)
                .filter(name -> !ELEMENTS.contains(name))
                .forEach(name -> problems.add("description holds <" + name + ">"));
        demand(body.ownText().isBlank(), "description stands in paragraphs and lists");
        demand(
                body.select("li").stream()
                        .allMatch(item -> item.parent().normalName().equals("ul")),
                "li stands in ul");
    }

    private void checkDates() {
        try {
            var posted = LocalDate.parse(text(posting, "datePosted"));
            var end = OffsetDateTime.parse(text(posting, "validThrough"));
            demand(!end.toLocalDate().isBefore(posted), "validThrough after datePosted");
        } catch (DateTimeException e) {
            problems.add("dates: " + e.getMessage());
        }
    }

    private void checkPlace() {
        boolean remote = text(posting, "jobLocationType").equals("TELECOMMUTE");
        demand(remote || !posting.has("jobLocationType"), "jobLocationType");
        if (remote) {
            demand(!text(posting.path("applicantLocationRequirements"), "name").isBlank(), "where applicants may live");
            return;
        }
        var locations = posting.path("jobLocation");
        demand(!locations.isArray() || locations.size() > 1, "a list of one jobLocation");
        if (locations.isArray()) {
            locations.forEach(this::checkPlace);
        } else {
            checkPlace(locations);
        }
    }

    private void checkPlace(JsonNode location) {
        demand(text(location, "@type").equals("Place"), "jobLocation.@type");
        var address = location.path("address");
        demand(text(address, "@type").equals("PostalAddress"), "address.@type");
        demand(text(address, "addressCountry").equals("VN"), "address.addressCountry");
        for (var part : List.of("streetAddress", "addressLocality", "addressRegion")) {
            demand(!address.has(part) || !text(address, part).isBlank(), "address." + part + " is not empty");
        }
    }

    private void checkPay() {
        if (!posting.has("baseSalary")) {
            return;
        }
        var salary = posting.path("baseSalary");
        var amount = salary.path("value");
        demand(text(salary, "@type").equals("MonetaryAmount"), "baseSalary.@type");
        demand(text(salary, "currency").equals("VND"), "baseSalary.currency");
        demand(text(amount, "@type").equals("QuantitativeValue"), "baseSalary.value.@type");
        demand(UNITS.contains(text(amount, "unitText")), "baseSalary.value.unitText");
        demand(
                amount.has("value") != (amount.has("minValue") || amount.has("maxValue")),
                "one amount, or least and most");
        for (var part : List.of("value", "minValue", "maxValue")) {
            demand(!amount.has(part) || amount.path(part).isIntegralNumber(), "baseSalary.value." + part);
        }
        if (amount.has("minValue") && amount.has("maxValue")) {
            demand(amount.path("minValue").asLong() < amount.path("maxValue").asLong(), "least pay below most");
        }
    }

    private void demand(boolean fulfilled, String what) {
        if (!fulfilled) {
            problems.add(what);
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).isString() ? node.path(name).asString() : "";
    }
}
