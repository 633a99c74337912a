package vn.cauviec.placements.domain;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.vacancies.OwnAdFigures;

/** How many applied to an ad and how many were invited, for its employer. */
@Component
@Transactional(readOnly = true)
class AdFigures implements OwnAdFigures {
    private static final String APPLICATIONS = "/nha-tuyen-dung/ung-tuyen";

    private final JdbcClient jdbc;

    AdFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> list(Actor actor, UUID vacancyId) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE status <> 'WITHDRAWN') AS sent,
                          count(*) FILTER (WHERE status = 'INVITED') AS invited
                        FROM placements.application
                        WHERE vacancy_id = :vacancy
                        """)
                .param("vacancy", vacancyId)
                .query((row, _) -> List.of(
                        new Figure("placements.figures.sent", row.getLong("sent"), APPLICATIONS),
                        new Figure("placements.figures.invited", row.getLong("invited"), APPLICATIONS)))
                .single();
    }
}
