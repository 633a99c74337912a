package vn.cauviec.people;

import java.util.List;
import vn.cauviec.operations.IdentifierKey.Holdings;
import vn.cauviec.operations.IdentifierKey.SealedColumn;

/** What the register keeps under the identifier key. */
public final class SealedNumbers {
    private SealedNumbers() {}

    public static Holdings holdings() {
        return new Holdings(
                List.of(new SealedColumn(
                        "people.person_identifier",
                        List.of("person_id", "kind"),
                        "sealed",
                        "key",
                        "kind",
                        (_, digits) -> digits)),
                List.of());
    }
}
