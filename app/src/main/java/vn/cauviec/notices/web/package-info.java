/** The inside of notices: pages. */
@NullMarked
package vn.cauviec.notices.web;

import org.jspecify.annotations.NullMarked;
