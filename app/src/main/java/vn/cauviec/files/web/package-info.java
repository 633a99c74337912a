/** The inside of files: web. */
@NullMarked
package vn.cauviec.files.web;

import org.jspecify.annotations.NullMarked;
