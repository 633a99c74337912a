/** Which pages of jobs search engines are told of. */
@NullMarked
package vn.cauviec.vacancies.domain.indexnow;

import org.jspecify.annotations.NullMarked;
