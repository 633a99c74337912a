/** The inside of employers: pages. */
@NullMarked
package vn.cauviec.employers.web;

import org.jspecify.annotations.NullMarked;
