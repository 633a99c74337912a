/** Reports that an ad is wrong: who reports, what the centre answers, and how whoever reported hears of it (ADR 0805). */
@NullMarked
package vn.cauviec.vacancies.domain.reports;

import org.jspecify.annotations.NullMarked;
