package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Scorer;

/**
 * Ads of one part of the index with the points that they get for something, in the order of the index. Where many of them are in it the
 * points stand at the number of the ad, otherwise beside it.
 */
abstract sealed class WeighedAds {
    private static final int FIRST_ROOM = 16;
    /** Of this many ads one or more is in the list: then the place of each costs less than its number. */
    private static final int DENSE = 3;

    private static final int OVERHEAD = 150;

    private final int size;
    private final int most;

    private WeighedAds(int size, int most) {
        this.size = size;
        this.most = most;
    }

    /** Goes through a list. */
    abstract static class Walk extends DocIdSetIterator {
        /** What the ad gets at which the walk stands. */
        abstract int points();
    }

    abstract Walk walk();

    /** What it takes of the memory. */
    abstract int bytes();

    static WeighedAds none() {
        return new Few(new int[0], new char[0], 0);
    }

    /**
     * @param wanted which ads shall be in the list
     * @param part how many ads there are in this part of the index
     */
    static WeighedAds of(Scorer scorer, IntPredicate wanted, int part) throws IOException {
        var ads = new int[FIRST_ROOM];
        var points = new char[FIRST_ROOM];
        int count = 0;
        int most = 0;
        var each = scorer.iterator();
        for (int ad = each.nextDoc(); ad != DocIdSetIterator.NO_MORE_DOCS; ad = each.nextDoc()) {
            if (wanted.test(ad)) {
                if (count == ads.length) {
                    ads = Arrays.copyOf(ads, 2 * count);
                    points = Arrays.copyOf(points, 2 * count);
                }
                ads[count] = ad;
                points[count] = points(scorer.score());
                most = Math.max(most, points[count]);
                count++;
            }
        }
        return count >= part / DENSE
                ? Many.of(ads, points, count, most, part)
                : new Few(Arrays.copyOf(ads, count), Arrays.copyOf(points, count), most);
    }

    /** Whole numbers that fit into two bytes, with one to spare: no weight of a word or an occupation comes near. */
    private static char points(float score) {
        if (score < 0 || score >= Character.MAX_VALUE) {
            throw new IllegalArgumentException("more points than are remembered: " + score);
        }
        return (char) score;
    }

    int size() {
        return size;
    }

    /** The points of the ad that gets most. */
    int most() {
        return most;
    }

    private static final class Few extends WeighedAds {
        private final int[] ads;
        private final char[] points;

        Few(int[] ads, char[] points, int most) {
            super(ads.length, most);
            this.ads = ads;
            this.points = points;
        }

        @Override
        int bytes() {
            return OVERHEAD + ads.length * (Integer.BYTES + Character.BYTES);
        }

        @Override
        Walk walk() {
            return new Walk() {
                private int at = -1;

                @Override
                int points() {
                    return points[at];
                }

                @Override
                public int docID() {
                    return at < 0 ? -1 : at < ads.length ? ads[at] : NO_MORE_DOCS;
                }

                @Override
                public int nextDoc() {
                    at++;
                    return docID();
                }

                @Override
                public int advance(int target) {
                    int low = at + 1;
                    int high = low;
                    for (int step = 1; high < ads.length && ads[high] < target; step *= 2) {
                        low = high + 1;
                        high += step;
                    }
                    int found = Arrays.binarySearch(ads, low, Math.min(high, ads.length), target);
                    at = found < 0 ? -found - 1 : found;
                    return docID();
                }

                @Override
                public long cost() {
                    return ads.length;
                }
            };
        }
    }

    private static final class Many extends WeighedAds {
        /** One more than the points of each ad; 0 for those that are not in the list. */
        private final char[] points;

        private Many(int size, int most, char[] points) {
            super(size, most);
            this.points = points;
        }

        static Many of(int[] ads, char[] points, int count, int most, int part) {
            var all = new char[part];
            for (int i = 0; i < count; i++) {
                all[ads[i]] = (char) (points[i] + 1);
            }
            return new Many(count, most, all);
        }

        @Override
        int bytes() {
            return OVERHEAD + points.length * Character.BYTES;
        }

        @Override
        Walk walk() {
            return new Walk() {
                private int at = -1;

                @Override
                int points() {
                    return points[at] - 1;
                }

                @Override
                public int docID() {
                    return at;
                }

                @Override
                public int nextDoc() {
                    return advance(at + 1);
                }

                @Override
                public int advance(int target) {
                    int next = target;
                    while (next < points.length && points[next] == 0) {
                        next++;
                    }
                    at = next < points.length ? next : NO_MORE_DOCS;
                    return at;
                }

                @Override
                public long cost() {
                    return size();
                }
            };
        }
    }
}
