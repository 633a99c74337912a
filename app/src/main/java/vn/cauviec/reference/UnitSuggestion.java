package vn.cauviec.reference;

import org.jspecify.annotations.Nullable;

/**
 * One line of the type-ahead over units.
 *
 * @param unit a unit on the map that was asked for
 * @param formerly the unit of another day whose name was typed and whose territory lies in {@code unit} now; null when the
 *     unit itself was typed
 */
public record UnitSuggestion(Unit unit, @Nullable Unit formerly) {}
