/**
 * Plans: what the province promised, and how far it is.
 *
 * <p>Owns plans, their targets and documents. Reads figures from the ledger and never types one in. Tables: schema {@code
 * plans}. May call: kernel, site, operations, reference, access, people, employers, ledger, vacancies, placements.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "site",
            "operations",
            "reference",
            "access",
            "people",
            "employers",
            "ledger",
            "vacancies",
            "placements"
        })
@NullMarked
package vn.cauviec.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
