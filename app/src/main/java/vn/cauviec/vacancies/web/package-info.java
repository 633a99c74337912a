/** The inside of vacancies: pages. */
@NullMarked
package vn.cauviec.vacancies.web;

import org.jspecify.annotations.NullMarked;
