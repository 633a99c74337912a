/**
 * What words mean in the job market: Vietnamese syllables, what a keyboard makes of them, and the dictionary of work, fields and
 * conditions. Pure: no framework, no tables, no index. Ads and queries are read by the same code.
 */
@NullMarked
package vn.cauviec.vacancies.domain.words;

import org.jspecify.annotations.NullMarked;
