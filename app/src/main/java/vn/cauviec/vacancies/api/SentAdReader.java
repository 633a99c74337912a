package vn.cauviec.vacancies.api;

import static vn.cauviec.vacancies.domain.DeliveryFinding.name;
import static vn.cauviec.vacancies.domain.DeliveryFinding.problem;
import static vn.cauviec.vacancies.domain.DeliveryFinding.warning;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.Units;
import vn.cauviec.vacancies.domain.AdField;
import vn.cauviec.vacancies.domain.DeliveredAd;
import vn.cauviec.vacancies.domain.DeliveryFinding;
import vn.cauviec.vacancies.domain.TypedPlace;

/** Reads one ad of a delivery into the words that a workbook would hold. */
final class SentAdReader {
    private static final String STATUS = "status";
    private static final String ACTIVE = "active";
    private static final String STOPPED = "stopped";
    private static final String WAGE = "wage";

    private static final String EMPLOYER = "employer";
    private static final String UNIT_CODE = "[0-9]{2}|[0-9]{3}|[0-9]{5}";
    private static final long LEAST_WAGE = 100_000;
    private static final int SHOWN_NAMES = 5;
    private static final int SHOWN_LETTERS = 60;

    /** Those whose JSON is a text, or a number that is read as one. */
    private static final List<AdField> TEXTS = List.of(
            AdField.REFERENCE,
            AdField.TITLE,
            AdField.DESCRIPTION,
            AdField.REQUIREMENTS,
            AdField.BENEFITS,
            AdField.OCCUPATION,
            AdField.PLACE,
            AdField.WORKPLACE,
            AdField.WAGE_NOTE,
            AdField.EMPLOYMENT_TYPE,
            AdField.HOME_WORK,
            AdField.OPENINGS,
            AdField.DEADLINE,
            AdField.WORDING);

    private final Units units;
    private final JsonNode ad;
    private final LocalDate today;
    private final Map<AdField, String> texts = new EnumMap<>(AdField.class);
    private final List<DeliveryFinding> findings = new ArrayList<>();

    SentAdReader(Units units, JsonNode ad, LocalDate today) {
        this.units = units;
        this.ad = ad;
        this.today = today;
    }

    DeliveredAd read() {
        TEXTS.forEach(field -> put(field, name(field), ad.path(name(field))));
        texts.computeIfPresent(AdField.PLACE, (_, place) -> unit(place));
        readFurtherPlaces(ad.path(name(AdField.FURTHER_PLACES)));
        readEmployer(ad.path(EMPLOYER));
        readWage(ad.path(WAGE));
        readExperience(ad.path(name(AdField.EXPERIENCE)));
        readOffers(ad.path(name(AdField.OFFERS)));
        boolean stop = isStopped(ad.path(STATUS));
        nameOthers();
        return new DeliveredAd(stop, texts, findings);
    }

    private void put(AdField field, String name, JsonNode value) {
        if (value.isString() || value.isNumber()) {
            texts.put(field, clean(value.asString()));
        } else if (!isAbsent(value)) {
            findings.add(problem(name, "vacancies.provider.problem.notText"));
        }
    }

    private void readFurtherPlaces(JsonNode places) {
        if (places.isArray() && places.valueStream().allMatch(place -> place.isString() || place.isNumber())) {
            texts.put(
                    AdField.FURTHER_PLACES,
                    TypedPlace.cell(places.valueStream()
                            .map(place -> unit(clean(place.asString())))
                            .toList()));
        } else if (!isAbsent(places)) {
            findings.add(problem(name(AdField.FURTHER_PLACES), "vacancies.provider.problem.notTexts"));
        }
    }

    private String unit(String place) {
        return place.matches(UNIT_CODE)
                ? units.findByCode(place, today).map(Unit::pathText).orElse(place)
                : place;
    }

    private void readEmployer(JsonNode employer) {
        if (employer.isString()) {
            put(AdField.EMPLOYER, EMPLOYER, employer);
        } else if (employer.isObject()) {
            put(AdField.TAX_CODE, name(AdField.TAX_CODE), employer.path("tax_code"));
            put(AdField.EMPLOYER, name(AdField.EMPLOYER), employer.path("name"));
        } else if (!isAbsent(employer)) {
            findings.add(problem(EMPLOYER, "vacancies.provider.problem.employer"));
        }
    }

    private void readWage(JsonNode wage) {
        if (!wage.isObject()) {
            put(AdField.WAGE, WAGE, wage);
            return;
        }
        var from = amount(wage.path("from"));
        var to = amount(wage.path("to"));
        if (findings.stream().noneMatch(found -> found.field().equals(WAGE))) {
            texts.put(AdField.WAGE, words(from, to));
        }
    }

    /** Months, or words as in a workbook. */
    private void readExperience(JsonNode months) {
        if (months.isIntegralNumber()) {
            texts.put(AdField.EXPERIENCE, months.asString() + " tháng");
        } else {
            put(AdField.EXPERIENCE, name(AdField.EXPERIENCE), months);
        }
    }

    private void readOffers(JsonNode offers) {
        if (!offers.isArray()) {
            put(AdField.OFFERS, name(AdField.OFFERS), offers);
            return;
        }
        var marked = new ArrayList<String>();
        for (var offer : offers) {
            if (!offer.isString()) {
                findings.add(problem(name(AdField.OFFERS), "vacancies.provider.problem.notText"));
                return;
            }
            marked.add(clean(offer.asString()));
        }
        texts.put(AdField.OFFERS, String.join(", ", marked));
    }

    private @Nullable Long amount(JsonNode value) {
        if (isAbsent(value)) {
            return null;
        }
        if (value.isIntegralNumber() && value.canConvertToLong() && value.asLong() >= LEAST_WAGE) {
            return value.asLong();
        }
        if (findings.stream().noneMatch(found -> found.field().equals(WAGE))) {
            findings.add(problem(WAGE, "vacancies.provider.problem.wage"));
        }
        return null;
    }

    private boolean isStopped(JsonNode status) {
        if (isAbsent(status) || (status.isString() && status.asString().equals(ACTIVE))) {
            return false;
        }
        boolean stopped = status.isString() && status.asString().equals(STOPPED);
        if (!stopped) {
            findings.add(problem(STATUS, "vacancies.provider.problem.status"));
        }
        return stopped;
    }

    /** What is not read is said, so that nobody believes it was. */
    private void nameOthers() {
        var others = new TreeSet<>(ad.propertyNames());
        others.removeAll(Set.of(
                EMPLOYER, WAGE, STATUS, name(AdField.FURTHER_PLACES), name(AdField.EXPERIENCE), name(AdField.OFFERS)));
        TEXTS.forEach(field -> others.remove(name(field)));
        if (!others.isEmpty()) {
            var shown =
                    others.stream().limit(SHOWN_NAMES).map(SentAdReader::shown).toList();
            findings.add(warning("", "vacancies.provider.warning.notRead", String.join(", ", shown)));
        }
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static String words(@Nullable Long from, @Nullable Long to) {
        if (from == null) {
            return to == null ? "" : "Đến " + to;
        }
        return to == null ? "Từ " + from : from + " - " + to;
    }

    /** Halves of letters, which no text can hold, become question marks. */
    private static String clean(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String shown(String name) {
        var tidy = VietnameseText.tidy(clean(name));
        return tidy.length() > SHOWN_LETTERS ? tidy.substring(0, SHOWN_LETTERS) + "…" : tidy;
    }
}
