/** Ads of partners that are fetched by the clock: the register of partners, the way out to them, and what came of each fetch (ADR 0813). */
@NullMarked
package vn.cauviec.vacancies.domain.pull;

import org.jspecify.annotations.NullMarked;
