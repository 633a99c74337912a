/** Measurements of the built product, side by side in one run. A bench prints and keeps what it measured; it asserts nothing. */
@NullMarked
package vn.cauviec.bench;

import org.jspecify.annotations.NullMarked;
