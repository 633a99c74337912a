/**
 * By what the job search is judged: a frozen corpus of ads whose truth is known, what people type and what they mean by it, and
 * measures. Used by tests and benches; never ships; knows nothing of the product.
 *
 * <ul>
 *   <li>{@link vn.cauviec.judgements.Corpus}: about 6,000 ads, written by a seeded generator from word lists that people can read
 *       (resources beside this package: {@code trades-*.txt}, {@code employers.txt}, {@code wordings.txt}, {@code units.tsv},
 *       {@code profiles.txt}, {@code spots.txt}). What an ad offers is known from the generator, not guessed from the text. The
 *       corpus is frozen by a hash in a test; a change of it is a new version with a line in {@code CHANGES.txt}.
 *   <li>{@link vn.cauviec.judgements.Judgements}: {@code pairs-first.txt}, the gate; {@code pairs-second.txt}, set apart and run
 *       only at the end ({@code -Dcauviec.judgements.second=true}); {@code graded.txt}. To add a pair, write a line; what is
 *       relevant is computed from the truth. Write what a person means, and look at no engine while writing.
 *   <li>{@link vn.cauviec.judgements.Engine}: what is judged. {@link vn.cauviec.judgements.Comparison} runs engines side by
 *       side and prints one table; {@link vn.cauviec.judgements.RecordedRuns} keeps old figures beside new
 *       ({@code judgements/results.tsv}).
 *   <li>{@link vn.cauviec.judgements.comparators}: what others would use.
 * </ul>
 */
@NullMarked
package vn.cauviec.judgements;

import org.jspecify.annotations.NullMarked;
