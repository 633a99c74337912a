/** The inside of ledger: rules, use cases, SQL. */
@NullMarked
package vn.cauviec.ledger.domain;

import org.jspecify.annotations.NullMarked;
