/**
 * Notices: what people are told.
 *
 * <p>Owns the notices on a person's own page, and the words and ways of letters and short messages; everything leaves through the
 * outbox of operations. Never decides who is to be told what. Tables: schema {@code notices}, under row-level security. May call:
 * kernel, site, operations, reference, access, files.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site", "operations", "reference", "access", "files"})
@NullMarked
package vn.cauviec.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
