/** The inside of files: rules, use cases, SQL. */
@NullMarked
package vn.cauviec.files.domain;

import org.jspecify.annotations.NullMarked;
