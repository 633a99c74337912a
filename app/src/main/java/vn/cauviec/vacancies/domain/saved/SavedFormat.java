package vn.cauviec.vacancies.domain.saved;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One way in which saved searches were ever written. What a version means never changes: another meaning is another version, and old
 * rows stay as they are (ADR 0804).
 */
interface SavedFormat {
    /** The version that is written. */
    int CURRENT = 4;

    /** Every version that was ever written. */
    List<SavedFormat> ALL = List.of(new FirstFormat(), new SecondFormat(), new ThirdFormat(), new FourthFormat());

    int version();

    /**
     * What was written.
     *
     * @param savedOn business day on which it was
     * @throws IllegalArgumentException when something in it is not of this version: nothing is passed over, because a search without one of
     *     its conditions is another search
     */
    SavedQuery read(JsonNode written, LocalDate savedOn);

    static Optional<SavedFormat> of(int version) {
        return ALL.stream().filter(format -> format.version() == version).findFirst();
    }
}
