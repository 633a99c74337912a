package vn.cauviec.reference.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.reference.CatalogueItem;
import vn.cauviec.reference.EthnicGroup;
import vn.cauviec.reference.Industry;
import vn.cauviec.reference.ListSource;
import vn.cauviec.reference.UnitId;

/**
 * The catalogues in memory: read once, at the first look-up after a load, and shared by all threads.
 */
@Component
public class ReferenceSnapshot {
    /** Everything, immutable. */
    public record Content(
            UnitMap units,
            UnitSearch unitSearch,
            List<UnitId> home,
            OccupationIndex occupations,
            List<EthnicGroup> ethnicGroups,
            Map<String, List<CatalogueItem>> items,
            List<Industry> industries,
            Set<LocalDate> holidays,
            List<ListSource> sources) {}

    private final ReferenceQueries queries;
    private final ShippedFiles files;
    private volatile @Nullable Content content;

    ReferenceSnapshot(ReferenceQueries queries, ShippedFiles files) {
        this.queries = queries;
        this.files = files;
    }

    /** The content; read from the database when it has not been since the last {@link #forget}. */
    public Content get() {
        var known = content;
        return known == null ? read() : known;
    }

    /** Lets the next look-up read anew. */
    public synchronized void forget() {
        content = null;
    }

    private synchronized Content read() {
        var known = content;
        if (known != null) {
            return known;
        }
        var units = new UnitMap(queries.listPeriods(), queries.listSuccessions(), queries.listWithin());
        var home = files.homeUnits().stream().map(UnitId::new).toList();
        var read = new Content(
                units,
                new UnitSearch(units, queries.listNameVariants(), home),
                home,
                new OccupationIndex(queries.listOccupations()),
                queries.listEthnicGroups(),
                queries.listItems().stream().collect(Collectors.groupingBy(CatalogueItem::list)),
                queries.listIndustries(),
                Set.copyOf(queries.listHolidays()),
                queries.listSources());
        content = read;
        return read;
    }
}
