/**
 * Employers: enterprises that look for workers.
 *
 * <p>Owns employers, their verification and their users' registration. Never knows vacancies. Tables: schema {@code
 * employers}. May call: kernel, site, operations, reference, access, files, people.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site", "operations", "reference", "access", "files", "people"})
@NullMarked
package vn.cauviec.employers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
