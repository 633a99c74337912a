/**
 * What people ask and what is learned from it: the log of questions without askers, proposals for the dictionary, and what officers
 * decided about them (ADR 0808).
 */
@NullMarked
package vn.cauviec.vacancies.domain.learning;

import org.jspecify.annotations.NullMarked;
