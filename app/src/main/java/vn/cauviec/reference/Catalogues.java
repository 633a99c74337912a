package vn.cauviec.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cauviec.reference.domain.ReferenceSnapshot;

/** The small lists (levels of education, kinds of contract, choices of forms) and where every list came from. */
@Component
public class Catalogues {
    private final ReferenceSnapshot snapshot;

    Catalogues(ReferenceSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The items of a list that hold on the day, in order; empty for an unknown list. */
    public List<CatalogueItem> listItems(String list, LocalDate day) {
        return snapshot.get().items().getOrDefault(list, List.of()).stream()
                .filter(item -> item.valid().contains(day))
                .toList();
    }

    /** The item with the code, whether it still holds or not: for showing what a record points at. */
    public Optional<CatalogueItem> findItem(String list, String code) {
        return snapshot.get().items().getOrDefault(list, List.of()).stream()
                .filter(item -> item.code().equals(code))
                .findFirst();
    }

    /** Source, count and gaps of every list. */
    public List<ListSource> listSources() {
        return snapshot.get().sources();
    }

    /** The days on which the map of administrative units changed, oldest first. Before the first one no map is known. */
    public List<LocalDate> listMapChanges() {
        return snapshot.get().units().changes();
    }
}
