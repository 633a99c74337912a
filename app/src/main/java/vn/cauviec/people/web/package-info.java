/** The inside of people: web. */
@NullMarked
package vn.cauviec.people.web;

import org.jspecify.annotations.NullMarked;
