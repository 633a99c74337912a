package vn.cauviec.vacancies.domain;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import vn.cauviec.vacancies.domain.words.AdTags;

/**
 * Conditions that an ad has to state, and those that it may not.
 *
 * @param wanted each of these is stated
 * @param unwanted none of these is
 * @param inWordsToo what an ad says in its words alone counts as well; whoever asks has to say so
 */
public record AskedConditions(Set<AdCondition> wanted, Set<AdCondition> unwanted, boolean inWordsToo) {
    public static final AskedConditions NONE = new AskedConditions(Set.of(), Set.of(), false);

    public AskedConditions {
        wanted = Set.copyOf(wanted);
        unwanted = Set.copyOf(unwanted);
    }

    public boolean isEmpty() {
        return wanted.isEmpty() && unwanted.isEmpty();
    }

    public AskedConditions without(AdCondition condition) {
        return new AskedConditions(rest(wanted, condition), rest(unwanted, condition), inWordsToo);
    }

    /** The same, with ads that say it in their words alone. */
    public AskedConditions alsoInWords() {
        return new AskedConditions(wanted, unwanted, true);
    }

    /** Whether words of ads could add something that fields do not state. */
    public boolean mayBeInWords() {
        return !inWordsToo && wanted.stream().anyMatch(AdCondition::isInWords);
    }

    /** All that are named, in order. */
    public Stream<AdCondition> each() {
        var all = EnumSet.noneOf(AdCondition.class);
        all.addAll(wanted);
        all.addAll(unwanted);
        return all.stream();
    }

    private static Set<AdCondition> rest(Set<AdCondition> all, AdCondition gone) {
        var rest = EnumSet.noneOf(AdCondition.class);
        rest.addAll(all);
        rest.remove(gone);
        return rest;
    }

    void addTo(BooleanQuery.Builder query) {
        wanted.forEach(condition -> query.add(query(condition), Occur.FILTER));
        unwanted.forEach(condition -> query.add(query(condition), Occur.MUST_NOT));
    }

    private Query query(AdCondition condition) {
        var stated = tag(condition.tag());
        if (!inWordsToo || !condition.isInWords()) {
            return stated;
        }
        return new BooleanQuery.Builder()
                .add(stated, Occur.SHOULD)
                .add(tag(AdTags.trait(condition.trait())), Occur.SHOULD)
                .build();
    }

    private static Query tag(String tag) {
        return new TermQuery(new Term(AdDocument.TAG, tag));
    }
}
