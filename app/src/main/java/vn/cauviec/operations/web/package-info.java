/** What operations answers over HTTP. */
@NullMarked
package vn.cauviec.operations.web;

import org.jspecify.annotations.NullMarked;
