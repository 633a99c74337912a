/**
 * Portal: the front doors.
 *
 * <p>Owns the home page and the officers' home, put together from what the modules below contribute, and what search engines
 * are told of the site. Never decides anything. Tables: none yet. May call: kernel, site, operations, access, reference.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site", "operations", "access", "reference"})
@NullMarked
package vn.cauviec.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
