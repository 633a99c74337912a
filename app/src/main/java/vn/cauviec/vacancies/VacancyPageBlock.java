package vn.cauviec.vacancies;

import java.util.Optional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.site.Page;

/** Contribution: a block on the public page of a vacancy (the apply button, "đã nộp 7"). */
public interface VacancyPageBlock {
    /** The block's page record, rendered by its own template; empty when there is nothing to show to this actor. */
    Optional<Page> block(Actor actor, Vacancies.Card vacancy);

    /** Smaller comes first. */
    int order();
}
