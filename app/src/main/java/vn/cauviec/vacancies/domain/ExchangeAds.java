package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Wage;
import vn.cauviec.operations.SiteAddress;
import vn.cauviec.reference.Occupations;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;
import vn.cauviec.vacancies.StatedConditions;

/** Says ads in the words of the exchange, for everybody: what is public and nothing else. */
@Component
public class ExchangeAds {
    public static final String VERSION = "1.1";

    private static final String OCCUPATIONS = "VSCO";
    private static final String COUNTRY = "VN";

    private final Units units;
    private final Occupations occupations;
    private final SiteAddress site;

    ExchangeAds(Units units, Occupations occupations, SiteAddress site) {
        this.units = units;
        this.occupations = occupations;
        this.site = site;
    }

    /** Under what name this house's ads are known elsewhere. */
    public String source() {
        return site.of("");
    }

    public ExchangeAd of(PublicAd ad) {
        var vacancy = ad.vacancy();
        var type = vacancy.employmentType();
        return new ExchangeAd(
                identifier(vacancy.id()),
                origin(ad.origin()),
                site.of("/viec-lam/" + vacancy.slug()),
                vacancy.title(),
                vacancy.description(),
                stated(vacancy.requirements()),
                stated(vacancy.benefits()),
                new ExchangeAd.Organization(vacancy.employerName(), stated(ad.employerTaxCode())),
                category(vacancy.occupationCode()),
                location(vacancy.unitId()),
                furtherLocations(vacancy.furtherUnits()),
                stated(vacancy.workplaceText()),
                salary(vacancy.wage()),
                stated(vacancy.wageNote()),
                type == null ? null : type.name(),
                conditions(vacancy.conditions()),
                vacancy.openings(),
                LocalDate.ofInstant(vacancy.publishedAt(), BusinessClock.ZONE),
                vacancy.deadline());
    }

    public ExchangeAd.Removed removed(PublicAd ad, Instant at) {
        return new ExchangeAd.Removed(identifier(ad.vacancy().id()), at.toString());
    }

    private ExchangeAd.Identifier identifier(UUID id) {
        return new ExchangeAd.Identifier(source(), id.toString());
    }

    private static ExchangeAd.@Nullable Identifier origin(VacancyView.@Nullable Origin origin) {
        return origin == null ? null : new ExchangeAd.Identifier(origin.provider(), origin.reference());
    }

    private ExchangeAd.@Nullable Category category(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(occupations::find)
                .map(found -> new ExchangeAd.Category(OCCUPATIONS, found.code(), found.name()))
                .orElse(null);
    }

    private @Nullable List<ExchangeAd.Location> furtherLocations(List<UnitId> further) {
        var locations = further.stream()
                .flatMap(unit -> Optional.ofNullable(location(unit)).stream())
                .toList();
        return locations.isEmpty() ? null : locations;
    }

    private ExchangeAd.@Nullable Location location(@Nullable UnitId id) {
        return Optional.ofNullable(id)
                .map(units::get)
                .map(unit -> new ExchangeAd.Location(COUNTRY, unit.code(), unit.pathText()))
                .orElse(null);
    }

    private static ExchangeAd.@Nullable Salary salary(Wage wage) {
        return wage.shape() == Wage.Shape.NEGOTIABLE
                ? null
                : new ExchangeAd.Salary(Wage.CURRENCY, "MONTH", wage.from(), wage.to());
    }

    private static ExchangeAd.@Nullable Conditions conditions(StatedConditions stated) {
        var home = stated.homeWork();
        return stated.statesNothing()
                ? null
                : new ExchangeAd.Conditions(
                        home == null ? null : home.name(),
                        stated.experienceMonths(),
                        stated.offers().stream().map(Enum::name).toList());
    }

    private static @Nullable String stated(String text) {
        return text.isEmpty() ? null : text;
    }
}
