/** The inside of the portal: pages. */
@NullMarked
package vn.cauviec.portal.web;

import org.jspecify.annotations.NullMarked;
