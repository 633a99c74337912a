package vn.cauviec.vacancies.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.Right;
import vn.cauviec.vacancies.VacancyStatus;

/** Ads that may be one piece of work which came from two sources, for moderators; empty for everybody else. */
@Component
@Transactional(readOnly = true)
public class ClashQueries {
    private final AdClashStore clashes;

    ClashQueries(AdClashStore clashes) {
        this.clashes = clashes;
    }

    /**
     * The other ad.
     *
     * @param provider name of its provider; empty when its employer wrote it
     */
    public record Clash(UUID id, String title, VacancyStatus status, String provider, Instant foundAt) {}

    /** Those that have not ended, whichever of the two came first. */
    public List<Clash> list(Actor actor, UUID id) {
        return actor.may(Right.VACANCY_MODERATE)
                ? clashes.list(id).stream()
                        .map(other ->
                                new Clash(other.id(), other.title(), other.status(), other.provider(), other.foundAt()))
                        .toList()
                : List.of();
    }
}
