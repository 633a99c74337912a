/**
 * People: the labour register.
 *
 * <p>Owns persons (claimed by themselves or kept by officers), their identifiers, residence and employment status through
 * time, and consents. Never knows vacancies or results. Tables: schema {@code people}, all under row-level security. May
 * call: kernel, site, operations, reference, access, files.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site", "operations", "reference", "access", "files"})
@NullMarked
package vn.cauviec.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
