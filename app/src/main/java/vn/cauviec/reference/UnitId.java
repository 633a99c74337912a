package vn.cauviec.reference;

/**
 * The identity of an administrative unit. Never changes and is never given to another unit, unlike its code and its name.
 *
 * @param value as in the files that ship with the product and in every foreign key
 */
public record UnitId(long value) {}
