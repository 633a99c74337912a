package vn.cauviec.vacancies.domain;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * What is asked of the ads: a tree of Lucene's queries is the language in which it is said, whoever answers.
 *
 * @param query filters, order and page
 * @param text what the words ask for; nothing of it counts for the filters
 * @param area where the work shall be
 */
record AdQuestion(JobQuery query, Query text, Tally.Area area) {
    /** The text with the conditions that no facet counts around. */
    Query limited() {
        return limited(query, text);
    }

    static Query limited(JobQuery query, Query text) {
        return query.conditions().isEmpty()
                ? text
                : new BooleanQuery.Builder()
                        .add(text, Occur.MUST)
                        .add(query.conditions().query(), Occur.FILTER)
                        .build();
    }
}
