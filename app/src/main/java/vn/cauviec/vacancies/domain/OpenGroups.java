package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import vn.cauviec.vacancies.domain.JobOverview.OccupationCount;

/**
 * The open ads by employer and by occupation.
 *
 * @param employers ids of the employers that have one
 * @param occupations with most jobs first; those of equal number by code
 */
record OpenGroups(Set<String> employers, List<OccupationCount> occupations) {
    /** @param occupations how many ads there are of each, by the occupation as a number */
    static OpenGroups of(Set<String> employers, Map<Long, Integer> occupations) {
        var sorted = occupations.entrySet().stream()
                .map(entry -> new OccupationCount(AdDocument.occupationCode(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt(OccupationCount::jobs)
                        .reversed()
                        .thenComparing(OccupationCount::code))
                .toList();
        return new OpenGroups(employers, sorted);
    }

    static OpenGroups count(OpenAds ads) throws IOException {
        var employers = new HashSet<String>();
        var occupations = new HashMap<Long, Integer>();
        for (var leaf : ads.getIndexReader().leaves()) {
            count(leaf, ads, employers, occupations);
        }
        return of(employers, occupations);
    }

    private static void count(
            LeafReaderContext leaf, OpenAds ads, Set<String> employers, Map<Long, Integer> occupations)
            throws IOException {
        var open = ads.open(leaf);
        var columns = ads.columns(leaf);
        var employer = leaf.reader().getSortedDocValues(AdDocument.EMPLOYER);
        for (int ad = 0; ad < leaf.reader().maxDoc(); ad++) {
            if (!open.test(ad)) {
                continue;
            }
            if (employer != null && employer.advanceExact(ad)) {
                employers.add(employer.lookupOrd(employer.ordValue()).utf8ToString());
            }
            if (columns.occupation(ad) != AdColumns.NONE) {
                occupations.merge((long) columns.occupation(ad), 1, Integer::sum);
            }
        }
    }
}
