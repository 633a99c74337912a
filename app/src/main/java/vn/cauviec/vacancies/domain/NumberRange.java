package vn.cauviec.vacancies.domain;

import java.util.Objects;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/** Ads with a number between two others, both included. Lucene's own hides them from whoever says the question in another language. */
final class NumberRange extends Query {
    private final String field;
    private final long from;
    private final long to;

    NumberRange(String field, long from, long to) {
        this.field = field;
        this.from = from;
        this.to = to;
    }

    String field() {
        return field;
    }

    long from() {
        return from;
    }

    long to() {
        return to;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) {
        return NumericDocValuesField.newSlowRangeQuery(field, from, to);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String shown) {
        return "%s:[%d TO %d]".formatted(field, from, to);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumberRange range && field.equals(range.field) && from == range.from && to == range.to;
    }

    @Override
    public int hashCode() {
        return Objects.hash(field, from, to);
    }
}
