/**
 * Vacancies: work that is offered.
 *
 * <p>Owns vacancies and their life cycle, moderation, reports about ads, what providers hand in by workbooks and by programs with a key,
 * what is fetched from partners, the job search with its index, the words that are learned from what many ask, and searches that people keep. Never knows who applies. Tables: schema {@code vacancies}. May call:
 * kernel, site, operations, reference, access, files, notices, people, employers, ledger.
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
            "ledger"
        })
@NullMarked
package vn.cauviec.vacancies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
