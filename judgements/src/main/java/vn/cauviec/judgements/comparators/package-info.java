/** What others would use for a job search, as one would build it without knowing Vietnamese: the measure's other columns. */
@NullMarked
package vn.cauviec.judgements.comparators;

import org.jspecify.annotations.NullMarked;
