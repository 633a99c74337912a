package vn.cauviec.employers.domain;

import java.time.Instant;
import java.util.UUID;
import vn.cauviec.employers.EmployerFacts;
import vn.cauviec.employers.EmployerStanding;
import vn.cauviec.employers.Employers.Card;

/**
 * An employer with everything that it states.
 *
 * @param since business time since which it stands so
 * @param version rises with every change; a form carries it back
 */
public record EmployerRow(
        UUID id, String slug, EmployerFacts facts, EmployerStanding standing, Instant since, int version) {
    public String taxCode() {
        var code = facts.taxCode();
        return code == null ? "" : code.text();
    }

    /** What contributions of other modules are given. */
    public Card card() {
        return new Card(id, slug, facts.name(), taxCode(), standing);
    }
}
