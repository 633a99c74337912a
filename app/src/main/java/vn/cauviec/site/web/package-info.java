/** The inside of the site: how answers become HTML. */
@NullMarked
package vn.cauviec.site.web;

import org.jspecify.annotations.NullMarked;
