package vn.cauviec.vacancies.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Wage;
import vn.cauviec.operations.SiteAddress;
import vn.cauviec.reference.Occupation;
import vn.cauviec.reference.Occupations;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.UnitLevel;
import vn.cauviec.reference.Units;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.StatedConditions;
import vn.cauviec.vacancies.api.ApiAd.Concept;
import vn.cauviec.vacancies.domain.FoundVacancy;
import vn.cauviec.vacancies.domain.IndexedVacancy;
import vn.cauviec.vacancies.domain.PublicAd;

/** Tells an ad by JobTech's names. Labels are Vietnamese for everybody: ids are for programs. */
@Component
class ApiAds {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private static final int FIELD = 1;
    private static final int GROUP = 3;
    private static final int NAME = 4;

    private final Units units;
    private final Occupations occupations;
    private final Texts texts;
    private final SiteAddress site;

    ApiAds(Units units, Occupations occupations, Texts texts, SiteAddress site) {
        this.units = units;
        this.occupations = occupations;
        this.texts = texts;
        this.site = site;
    }

    /** A moment as JobTech writes it: in Vietnam, without an offset. */
    static String moment(Instant at) {
        return MOMENT.format(at.atZone(BusinessClock.ZONE));
    }

    /** Under what a unit stays known when its name and its code change. */
    static String conceptId(UnitId id) {
        return "unit-" + id.value();
    }

    ApiAd ad(PublicAd ad) {
        return brief(ad.vacancy().row())
                .with(description(ad.vacancy()), ad.changedAt().toEpochMilli());
    }

    /** Without the text: what a result list needs, from the index alone. */
    ApiAd brief(FoundVacancy vacancy) {
        var type = Optional.ofNullable(vacancy.employmentType());
        var stated = vacancy.conditions();
        var months = stated.experienceMonths();
        return new ApiAd(
                vacancy.id().toString(),
                page(vacancy),
                vacancy.title(),
                endOf(vacancy.deadline()),
                vacancy.openings(),
                null,
                type.map(this::concept).orElse(null),
                salaryType(vacancy.wage()),
                salaryInWords(vacancy),
                salary(vacancy.wage()),
                type.filter(known -> known == EmploymentType.FULL_TIME || known == EmploymentType.PART_TIME)
                        .map(this::concept)
                        .orElse(null),
                months == null ? null : months > 0,
                months == null || months == 0 ? null : months,
                remoteWork(stated),
                offers(stated),
                new ApiAd.Employer(
                        vacancy.employerName(),
                        site.of("/doanh-nghiep/" + vacancy.employerSlug()),
                        vacancy.employerVerified()),
                new ApiAd.ApplicationDetails(page(vacancy)),
                occupation(vacancy, NAME),
                occupation(vacancy, GROUP),
                occupation(vacancy, FIELD),
                address(vacancy),
                addresses(vacancy),
                moment(vacancy.publishedAt()),
                endOf(vacancy.deadline()),
                false,
                "CAUVIEC",
                null);
    }

    private @Nullable Concept remoteWork(StatedConditions stated) {
        var home = stated.homeWork();
        return home == null
                ? null
                : new Concept(home.name(), texts.get(Language.VIETNAMESE, "vacancies.homeWork." + home));
    }

    private @Nullable List<Concept> offers(StatedConditions stated) {
        return stated.offers().isEmpty()
                ? null
                : stated.offers().stream()
                        .map(offer -> new Concept(
                                offer.name(), texts.get(Language.VIETNAMESE, "vacancies.condition." + offer)))
                        .toList();
    }

    ApiAd.Tombstone tombstone(PublicAd ad, Instant removedAt) {
        var address = address(ad.vacancy().row());
        return new ApiAd.Tombstone(
                ad.vacancy().id().toString(),
                true,
                moment(removedAt),
                ad.vacancy().occupationCode(),
                address.municipalityConceptId(),
                address.regionConceptId(),
                ad.changedAt().toEpochMilli());
    }

    private String page(FoundVacancy vacancy) {
        return site.of("/viec-lam/" + vacancy.slug());
    }

    private static String endOf(LocalDate day) {
        return MOMENT.format(day.atTime(END_OF_DAY));
    }

    private static ApiAd.Description description(IndexedVacancy vacancy) {
        var text = Stream.of(vacancy.description(), vacancy.requirements(), vacancy.benefits())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return new ApiAd.Description(text, stated(vacancy.requirements()), stated(vacancy.benefits()));
    }

    private static @Nullable String stated(String text) {
        return text.isEmpty() ? null : text;
    }

    private Concept concept(EmploymentType type) {
        return new Concept(type.name(), texts.get(Language.VIETNAMESE, "vacancies.type." + type));
    }

    private Concept salaryType(Wage wage) {
        var type = wage.shape() == Wage.Shape.NEGOTIABLE ? "NEGOTIABLE" : "MONTHLY";
        return new Concept(type, texts.get(Language.VIETNAMESE, "vacancies.api.salary." + type));
    }

    private String salaryInWords(FoundVacancy vacancy) {
        var wage = vacancy.wage();
        return wage.shape() == Wage.Shape.NEGOTIABLE && !vacancy.wageNote().isEmpty()
                ? vacancy.wageNote()
                : texts.get(
                        Language.VIETNAMESE,
                        "site.wage." + wage.shape(),
                        wage.fromMillions().map(ApiAds::number).orElse(""),
                        wage.toMillions().map(ApiAds::number).orElse(""));
    }

    private static String number(BigDecimal millions) {
        return millions.toPlainString().replace('.', ',');
    }

    private static ApiAd.@Nullable Salary salary(Wage wage) {
        return wage.shape() == Wage.Shape.NEGOTIABLE
                ? null
                : new ApiAd.Salary(wage.from(), wage.to(), Wage.CURRENCY, "MONTH");
    }

    /** The part of the path that has this level. A group without a name in the list is known by its code. */
    private @Nullable Concept occupation(FoundVacancy vacancy, int level) {
        return occupations.listPath(vacancy.occupationCode()).stream()
                .filter(occupation -> occupation.level() == level)
                .findFirst()
                .map(ApiAds::concept)
                .orElse(null);
    }

    private static Concept concept(Occupation occupation) {
        return new Concept(occupation.code(), occupation.name().isEmpty() ? occupation.code() : occupation.name());
    }

    private ApiAd.WorkplaceAddress address(FoundVacancy vacancy) {
        var street = stated(vacancy.workplaceText());
        return Optional.ofNullable(vacancy.workplace())
                .map(workplace -> address(workplace, street))
                .orElseGet(() -> new ApiAd.WorkplaceAddress(
                        null, null, null, null, null, null, null, "Việt Nam", "VN", street, null));
    }

    private @Nullable List<ApiAd.WorkplaceAddress> addresses(FoundVacancy vacancy) {
        if (vacancy.furtherUnits().isEmpty()) {
            return null;
        }
        var further = vacancy.furtherUnits().stream().map(unit -> address(unit, null));
        return Stream.concat(Stream.of(address(vacancy)), further).toList();
    }

    private ApiAd.WorkplaceAddress address(UnitId workplace, @Nullable String street) {
        var unit = units.get(workplace);
        var day = unit.valid().lastDay().orElse(unit.valid().from());
        var path = units.listPath(unit.id(), day);
        var region = path.isEmpty() ? unit : path.getFirst();
        var below = unit.level() == UnitLevel.PROVINCE ? null : unit;
        var district = path.stream()
                .filter(above ->
                        above.level() == UnitLevel.DISTRICT && !above.id().equals(unit.id()))
                .findFirst();
        var centre = unit.centre();
        return new ApiAd.WorkplaceAddress(
                below == null ? null : below.fullName(),
                below == null ? null : below.code(),
                below == null ? null : conceptId(below.id()),
                district.map(Unit::fullName).orElse(null),
                region.fullName(),
                region.code(),
                conceptId(region.id()),
                "Việt Nam",
                "VN",
                street,
                centre == null ? null : List.of(centre.longitude(), centre.latitude()));
    }
}
