package vn.cauviec.reference;

/**
 * One line of the type-ahead over occupations.
 *
 * @param title the title of level 5 that was typed; empty when the occupation's own name was
 */
public record OccupationSuggestion(Occupation occupation, String title) {}
