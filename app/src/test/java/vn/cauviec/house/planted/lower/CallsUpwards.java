package vn.cauviec.house.planted.lower;

import vn.cauviec.house.planted.upper.Face;

/** Planted: calls a module that its charter does not list. */
public record CallsUpwards(Face face) {}
