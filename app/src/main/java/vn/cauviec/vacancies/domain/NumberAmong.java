package vn.cauviec.vacancies.domain;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/** Ads with one of these numbers. Lucene's own hides them from whoever says the question in another language. */
final class NumberAmong extends Query {
    private final String field;
    private final long[] numbers;

    NumberAmong(String field, long[] numbers) {
        this.field = field;
        this.numbers = numbers.clone();
    }

    String field() {
        return field;
    }

    List<Long> numbers() {
        return Arrays.stream(numbers).boxed().toList();
    }

    @Override
    public Query rewrite(IndexSearcher searcher) {
        return NumericDocValuesField.newSlowSetQuery(field, numbers);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String shown) {
        return field + ":" + Arrays.toString(numbers);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NumberAmong among && field.equals(among.field) && Arrays.equals(numbers, among.numbers);
    }

    @Override
    public int hashCode() {
        return 31 * field.hashCode() + Arrays.hashCode(numbers);
    }
}
