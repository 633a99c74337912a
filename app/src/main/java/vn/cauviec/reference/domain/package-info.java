/** How the catalogues are read from the files that ship with the product, kept in the database and looked up in memory. */
@NullMarked
package vn.cauviec.reference.domain;

import org.jspecify.annotations.NullMarked;
