/**
 * Writes the corpus from the word lists: the same ads on every machine, from a seed of its own for each ad, so that a change of one
 * trade changes the ads of that trade alone.
 */
@NullMarked
package vn.cauviec.judgements.generator;

import org.jspecify.annotations.NullMarked;
