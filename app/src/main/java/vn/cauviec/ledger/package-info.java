/**
 * Ledger: what counts.
 *
 * <p>Owns counted results: append-only entries, reversals, person links, the decisions which entry of a person-year
 * counts, and the projection of them. Holds ids, dates, units and codes, never names. Tables: schema {@code ledger}. May
 * call: kernel, site, operations, reference, access, people.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site", "operations", "reference", "access", "people"})
@NullMarked
package vn.cauviec.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
