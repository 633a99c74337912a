/** The inside of vacancies: rules, use cases, SQL. */
@NullMarked
package vn.cauviec.vacancies.domain;

import org.jspecify.annotations.NullMarked;
