package vn.cauviec.vacancies.domain;

import org.apache.lucene.search.Query;

/**
 * What is asked of the ads: a tree of Lucene's queries is the language in which it is said, whoever answers.
 *
 * @param query filters, order and page
 * @param limited what the words ask for, with the conditions around which no facet counts
 * @param area where the work shall be
 */
record AdQuestion(JobQuery query, Query limited, Tally.Area area) {}
