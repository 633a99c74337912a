/**
 * Site: what every page stands in.
 *
 * <p>Owns the page frame, words and formatters, form widgets, error pages and static files; offers {@link
 * vn.cauviec.site.NavLink}, {@link vn.cauviec.site.WorkListSource} and {@link vn.cauviec.site.HomeBlock} to the modules
 * above. Knows no business. Tables: none. May call: kernel.
 */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package vn.cauviec.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
