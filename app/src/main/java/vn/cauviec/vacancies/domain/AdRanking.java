package vn.cauviec.vacancies.domain;

import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;

/**
 * How much one found word counts: the weight of its place, more when few open ads have it, less in a long title. Every part of a
 * score is a whole number, so that its sum is the same in whatever order an index adds it up: two nodes show one order.
 */
final class AdRanking extends Similarity {
    private static final double LEAST_RARITY = 0.2;
    private static final double MOST_RARITY = 8;
    private static final double PER_WORD_MORE = 0.04;
    private static final double LEAST_FOR_LENGTH = 0.4;
    private static final int LONGEST = 255;

    @Override
    public long computeNorm(FieldInvertState state) {
        return Math.min(LONGEST, state.getLength());
    }

    @Override
    public SimScorer scorer(float boost, CollectionStatistics collection, TermStatistics... terms) {
        double rarity = 0;
        for (var term : terms) {
            rarity += rarity(collection.docCount(), term.docFreq());
        }
        return new Scorer((float) (boost * rarity));
    }

    /** What a word counts before length and repetition; as exact as it can be said to another engine. */
    static float weight(float boost, long ads, long adsWithWord) {
        return (float) (boost * rarity(ads, adsWithWord));
    }

    /** Natural logarithm of how rare a word is, within limits; StrictMath, because Math may differ between machines. */
    private static double rarity(long ads, long adsWithWord) {
        double rarity = StrictMath.log(1 + (ads - adsWithWord + 0.5) / (adsWithWord + 0.5));
        return Math.clamp(rarity, LEAST_RARITY, MOST_RARITY);
    }

    private static final class Scorer extends SimScorer {
        private final float weight;

        Scorer(float weight) {
            this.weight = weight;
        }

        @Override
        public float score(float frequency, long length) {
            double repeated = 1 + 0.25 * Math.min(2, frequency - 1);
            double inLength = Math.max(LEAST_FOR_LENGTH, 1 / (1 + PER_WORD_MORE * (length - 1)));
            return Math.round(weight * repeated * inLength);
        }
    }
}
