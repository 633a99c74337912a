/** The inside of the demo: its words, its people, its events, and the one who tells them. */
@NullMarked
package vn.cauviec.demo.domain;

import org.jspecify.annotations.NullMarked;
