package vn.cauviec.reference.domain;

/**
 * A line of a simple list.
 *
 * @param name as the source spells it
 * @param note what else the list says: other names, the English label; empty for nothing
 */
public record ListRow(String code, String name, String note) {}
