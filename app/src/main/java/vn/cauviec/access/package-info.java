/**
 * Access: who may come in, and what they may do.
 *
 * <p>Owns accounts, roles with scope, sign-in, sessions, limits, and the audit of writes and of reads of personal data.
 * Never decides what a record means and never holds a person's details. Tables: schema {@code access}. May call: kernel,
 * site, operations, reference.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site", "operations", "reference"})
@NullMarked
package vn.cauviec.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
