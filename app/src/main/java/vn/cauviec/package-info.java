/** Cầu Việc: the start of the server and its command line. Every business capability is a module of its own below. */
@NullMarked
package vn.cauviec;

import org.jspecify.annotations.NullMarked;
