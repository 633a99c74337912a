/** Searches that people keep, and what they are told of them. */
@NullMarked
package vn.cauviec.vacancies.domain.saved;

import org.jspecify.annotations.NullMarked;
