/** The inside of plans: pages. */
@NullMarked
package vn.cauviec.plans.web;

import org.jspecify.annotations.NullMarked;
