/** The inside of placements: rules, use cases, SQL. */
@NullMarked
package vn.cauviec.placements.domain;

import org.jspecify.annotations.NullMarked;
