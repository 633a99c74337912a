package vn.cauviec.employers;

import java.util.Optional;
import vn.cauviec.kernel.Actor;
import vn.cauviec.site.Page;

/** Contribution: a block on the public page of an employer (its open vacancies). */
public interface EmployerPageBlock {
    /** The block's page record, rendered by its own template; empty when there is nothing to show to this actor. */
    Optional<Page> block(Actor actor, Employers.Card employer);

    /** Smaller comes first. */
    int order();
}
