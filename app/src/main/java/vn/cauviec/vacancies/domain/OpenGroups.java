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
    static OpenGroups count(OpenAds ads) throws IOException {
        var employers = new HashSet<String>();
        var occupations = new HashMap<Long, Integer>();
        for (var leaf : ads.getIndexReader().leaves()) {
            count(leaf, ads.day().toEpochDay(), employers, occupations);
        }
        var sorted = occupations.entrySet().stream()
                .map(entry -> new OccupationCount(AdDocument.occupationCode(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt(OccupationCount::jobs)
                        .reversed()
                        .thenComparing(OccupationCount::code))
                .toList();
        return new OpenGroups(employers, sorted);
    }

    private static void count(LeafReaderContext leaf, long today, Set<String> employers, Map<Long, Integer> occupations)
            throws IOException {
        var reader = leaf.reader();
        var live = reader.getLiveDocs();
        var deadlines = reader.getNumericDocValues(AdDocument.DEADLINE);
        var employer = reader.getSortedDocValues(AdDocument.EMPLOYER);
        var occupation = reader.getNumericDocValues(AdDocument.OCCUPATION);
        for (int ad = 0; deadlines != null && ad < reader.maxDoc(); ad++) {
            boolean open =
                    (live == null || live.get(ad)) && deadlines.advanceExact(ad) && deadlines.longValue() >= today;
            if (open && employer != null && employer.advanceExact(ad)) {
                employers.add(employer.lookupOrd(employer.ordValue()).utf8ToString());
            }
            if (open && occupation != null && occupation.advanceExact(ad)) {
                occupations.merge(occupation.longValue(), 1, Integer::sum);
            }
        }
    }
}
