/** The catalogues as JSON: what form fields ask while a person types, and what others may build on. */
@NullMarked
package vn.cauviec.reference.api;

import org.jspecify.annotations.NullMarked;
