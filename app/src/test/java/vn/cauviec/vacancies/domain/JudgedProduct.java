package vn.cauviec.vacancies.domain;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.cauviec.judgements.Ad;
import vn.cauviec.judgements.Corpus;
import vn.cauviec.judgements.Engine;
import vn.cauviec.judgements.Pay;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.kernel.Wage;
import vn.cauviec.reference.LoadedReference;
import vn.cauviec.reference.Unit;
import vn.cauviec.vacancies.EmploymentType;
import vn.cauviec.vacancies.StatedConditions;
import vn.cauviec.vacancies.VacancyStatus;

/** The product's own job search over the frozen ads, asked as the one field of the page asks it, no filter chosen, and read as the page shows it: what was found, then what comes close. */
final class JudgedProduct implements Engine, AutoCloseable {
    static final String NAME = "product";

    private final SearchFixture fixture;

    JudgedProduct(Path nodeFolder, List<Ad> ads) {
        fixture = SearchFixture.of(
                nodeFolder, ads.stream().map(JudgedProduct::vacancy).toList());
        fixture.itIsNow(Corpus.DAY);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> firstTen(String typed) {
        var query = new JobQuery(typed, null, Corpus.DAY, null, Set.of(), "", JobSorting.RELEVANCE, 1);
        var results = fixture.search.search(query);
        return Stream.concat(results.rows().stream(), results.similar().stream())
                .map(FoundVacancy::slug)
                .limit(10)
                .toList();
    }

    @Override
    public void close() {
        fixture.close();
    }

    static IndexedVacancy vacancy(Ad ad) {
        return new IndexedVacancy(
                new UUID(0x7000L << 16, Long.parseLong(ad.id().replaceFirst(".*-0*", ""))),
                ad.id(),
                VacancyStatus.PUBLISHED,
                new UUID(9, VietnameseText.fold(ad.employer()).hashCode()),
                ad.employer(),
                VietnameseText.slug(ad.employer()),
                true,
                "",
                ad.title(),
                ad.description(),
                ad.requirements(),
                ad.benefits(),
                ad.occupationCode(),
                Optional.ofNullable(ad.unit())
                        .map(JudgedProduct::unit)
                        .map(Unit::id)
                        .orElse(null),
                ad.workplace(),
                List.of(),
                ad.pay().per() == Pay.Per.MONTH
                        ? new Wage(ad.pay().from(), ad.pay().to())
                        : Wage.NEGOTIABLE,
                ad.pay().per() == Pay.Per.MONTH ? "" : ad.pay().words(),
                ad.employment() == null
                        ? null
                        : EmploymentType.valueOf(ad.employment().name()),
                StatedConditions.NONE,
                ad.openings(),
                0,
                ad.deadline(),
                ad.published().atTime(8, 0).atZone(BusinessClock.ZONE).toInstant(),
                1);
    }

    private static Unit unit(Ad.StatedUnit stated) {
        return LoadedReference.UNITS
                .findByCode(stated.code(), stated.map())
                .orElseThrow(() -> new IllegalArgumentException("no such unit: " + stated));
    }
}
