/** The inside of employers: rules, use cases, SQL. */
@NullMarked
package vn.cauviec.employers.domain;

import org.jspecify.annotations.NullMarked;
