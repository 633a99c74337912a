/** The inside of access: domain. */
@NullMarked
package vn.cauviec.access.domain;

import org.jspecify.annotations.NullMarked;
