/** The inside of plans: rules, use cases, SQL. */
@NullMarked
package vn.cauviec.plans.domain;

import org.jspecify.annotations.NullMarked;
