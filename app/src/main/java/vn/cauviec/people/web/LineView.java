package vn.cauviec.people.web;

import vn.cauviec.people.domain.PersonLine;

/**
 * A line of the list in words.
 *
 * @param ethnicGroup empty when nobody asked
 * @param unit name of the commune with what it lies in
 */
public record LineView(PersonLine line, String ethnicGroup, String unit) {}
