/** Journeys of people through the packaged application, in a real browser. */
package vn.cauviec.e2e;
