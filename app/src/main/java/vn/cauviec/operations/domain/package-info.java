/** The inside of operations: start-up, pools, clock, change feed. */
@NullMarked
package vn.cauviec.operations.domain;

import org.jspecify.annotations.NullMarked;
