package vn.cauviec.judgements;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an ad is about, as its writer knew it.
 *
 * @param trades keys of {@code trades-*.txt}; more than one when the ad looks for several
 * @param groups the broader groups of these trades
 * @param places keys of {@code units.tsv}: where the work is, by what the ad states, and all that lies above; empty when it
 *     states nothing
 * @param tags what the ad promises or asks, as {@code lodging}
 */
public record Truth(
        SortedSet<String> trades, SortedSet<String> groups, SortedSet<String> places, SortedSet<String> tags) {
    public Truth {
        trades = sorted(trades);
        groups = sorted(groups);
        places = sorted(places);
        tags = sorted(tags);
    }

    /** In an order that no machine changes. */
    public static SortedSet<String> sorted(Collection<String> words) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(words));
    }
}
