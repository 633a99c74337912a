/**
 * Portal: the front doors.
 *
 * <p>Owns the home page and the officers' home, put together from what the modules below contribute. Never decides
 * anything. Tables: none yet. May call: kernel, site, access, reference.
 */
@ApplicationModule(allowedDependencies = {"kernel", "site", "access", "reference"})
@NullMarked
package vn.cauviec.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
