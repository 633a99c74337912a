/**
 * Files: papers and pictures that people hand in.
 *
 * <p>Owns stored files (at most 10 MB each, in PostgreSQL) under row-level security. Never knows what a file proves.
 * Tables: schema {@code files}. May call: kernel, site, operations, reference, access.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site", "operations", "reference", "access"})
@NullMarked
package vn.cauviec.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
