/** The pages of the catalogues: every list with its source and its gaps, units on the map of any day, occupations. */
@NullMarked
package vn.cauviec.reference.web;

import org.jspecify.annotations.NullMarked;
