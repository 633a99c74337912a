/**
 * Placements: how people come to work.
 *
 * <p>Owns applications with their consent, and hires with their evidence. Never decides whether a hire counts: the ledger
 * does. Tables: schema {@code placements}, under row-level security. May call: kernel, site, operations, reference,
 * access, files, notices, people, employers, ledger, vacancies.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "site",
            "operations",
            "reference",
            "access",
            "files",
            "notices",
            "people",
            "employers",
            "ledger",
            "vacancies"
        })
@NullMarked
package vn.cauviec.placements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
