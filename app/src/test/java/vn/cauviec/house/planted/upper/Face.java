package vn.cauviec.house.planted.upper;

/** Planted: the face of a module. */
public interface Face {}
