/** The inside of access: web. */
@NullMarked
package vn.cauviec.access.web;

import org.jspecify.annotations.NullMarked;
