package vn.cauviec.reference;

/**
 * An entry of the national system of industries (VSIC).
 *
 * @param systemYear the list that the code belongs to, 2018 or 2025: the same code means different things in the two
 * @param code a letter for a section (level 1), digits below
 * @param level 1 to 5
 * @param section letter of the section that it lies in
 */
public record Industry(int systemYear, String code, int level, String name, String section) {}
