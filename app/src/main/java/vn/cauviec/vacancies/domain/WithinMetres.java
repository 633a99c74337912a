package vn.cauviec.vacancies.domain;

import java.util.Objects;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;
import vn.cauviec.reference.Unit.Point;

/** Ads whose workplace is not farther from a point, as the crow flies. */
final class WithinMetres extends Query {
    private final Point centre;
    private final double metres;

    WithinMetres(Point centre, double metres) {
        this.centre = centre;
        this.metres = metres;
    }

    Point centre() {
        return centre;
    }

    double metres() {
        return metres;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) {
        return LatLonPoint.newDistanceQuery(AdDocument.POSITION, centre.latitude(), centre.longitude(), metres);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(AdDocument.POSITION)) {
            visitor.visitLeaf(this);
        }
    }

    @Override
    public String toString(String shown) {
        return "%s:%s +- %s m".formatted(AdDocument.POSITION, centre, metres);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WithinMetres circle && centre.equals(circle.centre) && metres == circle.metres;
    }

    @Override
    public int hashCode() {
        return Objects.hash(centre, metres);
    }
}
