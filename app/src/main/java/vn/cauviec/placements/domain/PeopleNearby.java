package vn.cauviec.placements.domain;

import java.sql.Timestamp;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.reference.Roads;
import vn.cauviec.reference.UnitId;
import vn.cauviec.vacancies.OwnAdFigures;
import vn.cauviec.vacancies.Vacancies;

/**
 * How many people look for work like that of an ad and live within an hour of it, of the nearest of its places, by road: a covered number for the employer, once it is
 * verified. Who looks for work is known by what somebody applied for in the last half year.
 */
@Component
@Transactional(readOnly = true)
class PeopleNearby implements OwnAdFigures {
    private static final int MINUTES = 60;
    private static final Period LOOKING = Period.ofDays(180);

    private final JdbcClient jdbc;
    private final Vacancies vacancies;
    private final Roads roads;
    private final BusinessClock clock;

    PeopleNearby(JdbcClient jdbc, Vacancies vacancies, Roads roads, BusinessClock clock) {
        this.jdbc = jdbc;
        this.vacancies = vacancies;
        this.roads = roads;
        this.clock = clock;
    }

    @Override
    public List<Figure> list(Actor actor, UUID vacancyId) {
        var workplaces = vacancies.get(vacancyId).workplaces();
        return workplaces.isEmpty() ? List.of() : count(vacancyId, workplaces);
    }

    private List<Figure> count(UUID vacancyId, List<UnitId> workplaces) {
        var today = clock.today();
        var communes = workplaces.stream()
                .flatMap(workplace -> roads.listCommunesWithin(workplace, MINUTES, today).stream())
                .distinct();
        var since = today.minus(LOOKING).atStartOfDay(BusinessClock.ZONE).toInstant();
        return jdbc.sql("""
                        SELECT persons
                        FROM placements.count_seeking(:vacancy, CAST(:communes AS bigint[]), :since) AS counted (persons)
                        WHERE persons IS NOT NULL
                        """)
                .param("vacancy", vacancyId)
                .param("communes", communes.map(UnitId::value).toArray(Long[]::new))
                .param("since", Timestamp.from(since))
                .query((row, _) -> Figure.covered("placements.figures.withinHour", row.getLong("persons")))
                .list();
    }
}
