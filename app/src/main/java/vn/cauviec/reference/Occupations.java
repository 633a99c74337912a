package vn.cauviec.reference;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cauviec.reference.domain.OccupationIndex;
import vn.cauviec.reference.domain.ReferenceSnapshot;

/** The list of occupations (VSCO 2020, four levels), answered from memory. */
@Component
public class Occupations {
    private final ReferenceSnapshot snapshot;

    Occupations(ReferenceSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** The occupation with the code, of any level. */
    public Optional<Occupation> find(String code) {
        return snapshot.get().occupations().find(code);
    }

    /** All occupations of all levels, by code. */
    public List<Occupation> list() {
        return snapshot.get().occupations().all();
    }

    /** The occupations directly below; those of level 1 for the empty code. */
    public List<Occupation> listChildren(String code) {
        return snapshot.get().occupations().listChildren(code);
    }

    /** From level 1 down to the occupation itself; empty for an unknown code. */
    public List<Occupation> listPath(String code) {
        return snapshot.get().occupations().listPath(code);
    }

    /** Type-ahead over names of all levels and the titles of level 5, with or without marks. */
    public List<OccupationSuggestion> suggest(String typed, int limit) {
        return snapshot.get().occupations().suggest(typed, limit, 0);
    }

    /** As {@link #suggest}, only the occupations that people and vacancies carry (level 4). */
    public List<OccupationSuggestion> suggestDetailed(String typed, int limit) {
        return snapshot.get().occupations().suggest(typed, limit, OccupationIndex.MOST_DETAILED);
    }

    /** The occupations of that name or with a title of that name, with or without marks, or with that code. */
    public List<Occupation> listByName(String typed) {
        return snapshot.get().occupations().listByName(typed);
    }
}
