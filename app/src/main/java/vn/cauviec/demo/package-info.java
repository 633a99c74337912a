/**
 * Demo: a believable sample province.
 *
 * <p>Owns the story that is told in a new data folder: people, employers, ads, applications and hires of half a year, made by the
 * use cases of the other modules. Never writes another module's tables and never runs in a province that has accounts. Tables:
 * schema {@code demo}. May call: kernel, site, operations, reference, access, people, employers, ledger, vacancies, placements,
 * plans.
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
            "placements",
            "plans"
        })
@NullMarked
package vn.cauviec.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
