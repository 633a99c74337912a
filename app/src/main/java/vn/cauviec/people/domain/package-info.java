/** The inside of people: rules, use cases, SQL. */
@NullMarked
package vn.cauviec.people.domain;

import org.jspecify.annotations.NullMarked;
