/** The inside of notices: rules, use cases, SQL. */
@NullMarked
package vn.cauviec.notices.domain;

import org.jspecify.annotations.NullMarked;
