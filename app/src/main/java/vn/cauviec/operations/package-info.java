/**
 * Operations: what keeps the house running.
 *
 * <p>Owns the data folder, the embedded database, connections and transactions, the business clock, the key of the
 * identifiers, the change feed, the outbox, health, backup and restore. Never knows the business. Tables: schema {@code operations}.
 * May call: kernel, site.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site"})
@NullMarked
package vn.cauviec.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
