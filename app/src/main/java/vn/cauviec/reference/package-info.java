/**
 * Reference: the catalogues that everything else points at, each with the days on which it holds.
 *
 * <p>Owns administrative units with validity and succession, how far they are from each other by road (estimated, or stated by
 * officers), occupations, industries, training occupations, ethnic groups, holidays and the small lists of levels and kinds;
 * says of each list where it came from and what it lacks. Never holds a word list without a licence, and never takes a code
 * for an identity. Tables: schema {@code reference}. May call: kernel, site, operations.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site", "operations"})
@NullMarked
package vn.cauviec.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
