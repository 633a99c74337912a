/** The inside of placements: pages of workers, employers and officers. */
@NullMarked
package vn.cauviec.placements.web;

import org.jspecify.annotations.NullMarked;
