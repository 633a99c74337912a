/**
 * Operations: what keeps the house running.
 *
 * <p>Owns the data folder, the embedded database, connections and transactions, the business clock, the key of the
 * identifiers, the change feed, the outbox, what is done every night, health, backup, restore and its trial, the encryption of the site. Never knows the business. Tables: schema {@code operations}.
 * May call: kernel, site.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site"})
@NullMarked
package vn.cauviec.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
