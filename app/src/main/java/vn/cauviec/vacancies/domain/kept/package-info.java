/** Jobs that a person keeps, on every device of the account (ADR 0809). */
@NullMarked
package vn.cauviec.vacancies.domain.kept;

import org.jspecify.annotations.NullMarked;
