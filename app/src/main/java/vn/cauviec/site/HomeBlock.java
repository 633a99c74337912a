package vn.cauviec.site;

import java.util.Optional;

/** A block of the home page, contributed by a module that has something to show; absent otherwise. */
public interface HomeBlock {
    /** The block's page record, rendered by its own template inside the home page; empty when there is nothing to show. */
    Optional<Page> block();

    /** Smaller comes first. */
    int order();
}
