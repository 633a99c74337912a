/**
 * Vacancies: work that is offered.
 *
 * <p>Owns vacancies and their life cycle, moderation, what providers hand in by workbooks and by programs with a key, and the job
 * search with its index. Never knows who applies. Tables: schema {@code vacancies}. May call: kernel, site, operations, reference,
 * access, files, people, employers, ledger.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "site",
            "operations",
            "reference",
            "access",
            "files",
            "people",
            "employers",
            "ledger"
        })
@NullMarked
package vn.cauviec.vacancies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
