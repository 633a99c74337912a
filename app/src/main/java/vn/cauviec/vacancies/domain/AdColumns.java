package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * The numbers of the ads of one part of the index, unpacked: a search looks at all of them for each ad that fits, a hundred bytes for
 * an ad. They belong to the part and never change; which of its ads were deleted since is for the reader to say.
 */
final class AdColumns {
    /** Stands for a number that an ad has not. */
    static final int NONE = -1;

    private final long[] published;
    private final long[] wageFrom;
    private final long[] wageTo;
    private final long[] idHigh;
    private final long[] idLow;
    private final int[] deadline;
    private final int[] openings;
    private final int[] unit;
    /** The sets of units of ads with several places; what stands in {@link #unit} says which. */
    private final List<List<Integer>> several = new ArrayList<>();

    private final int[] occupation;
    private final byte[] type;

    private AdColumns(LeafReader part) throws IOException {
        published = numbers(part, AdDocument.PUBLISHED);
        wageFrom = numbers(part, AdDocument.WAGE_FROM);
        wageTo = numbers(part, AdDocument.WAGE_TO);
        idHigh = numbers(part, AdDocument.ID_HIGH);
        idLow = numbers(part, AdDocument.ID_LOW);
        deadline = smallNumbers(part, AdDocument.DEADLINE);
        openings = smallNumbers(part, AdDocument.OPENINGS);
        unit = units(part);
        occupation = smallNumbers(part, AdDocument.OCCUPATION);
        var types = smallNumbers(part, AdDocument.TYPE);
        type = new byte[types.length];
        for (int ad = 0; ad < types.length; ad++) {
            type[ad] = (byte) types[ad];
        }
    }

    static AdColumns of(LeafReader part) throws IOException {
        return new AdColumns(part);
    }

    private static long[] numbers(LeafReader part, String name) throws IOException {
        var numbers = new long[part.maxDoc()];
        Arrays.fill(numbers, NONE);
        var values = part.getNumericDocValues(name);
        if (values != null) {
            for (int ad = values.nextDoc(); ad != DocIdSetIterator.NO_MORE_DOCS; ad = values.nextDoc()) {
                numbers[ad] = values.longValue();
            }
        }
        return numbers;
    }

    private int[] units(LeafReader part) throws IOException {
        var units = new int[part.maxDoc()];
        Arrays.fill(units, NONE);
        var values = DocValues.getSortedNumeric(part, AdDocument.UNIT);
        var known = new HashMap<List<Integer>, Integer>();
        for (int ad = values.nextDoc(); ad != DocIdSetIterator.NO_MORE_DOCS; ad = values.nextDoc()) {
            int first = Math.toIntExact(values.nextValue());
            units[ad] = values.docValueCount() == 1 ? first : set(first, values, known);
        }
        return units;
    }

    private int set(int first, SortedNumericDocValues values, Map<List<Integer>, Integer> known) throws IOException {
        var set = new ArrayList<Integer>(List.of(first));
        for (int value = 1; value < values.docValueCount(); value++) {
            set.add(Math.toIntExact(values.nextValue()));
        }
        return known.computeIfAbsent(set, fresh -> {
            several.add(List.copyOf(fresh));
            return NONE - several.size();
        });
    }

    private static int[] smallNumbers(LeafReader part, String name) throws IOException {
        return Arrays.stream(numbers(part, name)).mapToInt(Math::toIntExact).toArray();
    }

    /** Milliseconds since 1970. */
    long published(int ad) {
        return published[ad];
    }

    long wageFrom(int ad) {
        return wageFrom[ad];
    }

    long wageTo(int ad) {
        return wageTo[ad];
    }

    boolean statesPay(int ad) {
        return mostPay(ad) != NONE;
    }

    /** What it may pay at most, or what is sure where that is all that it says. */
    long mostPay(int ad) {
        return Math.max(wageFrom[ad], wageTo[ad]);
    }

    long idHigh(int ad) {
        return idHigh[ad];
    }

    long idLow(int ad) {
        return idLow[ad];
    }

    /** Days since 1970. */
    int deadline(int ad) {
        return deadline[ad];
    }

    int openings(int ad) {
        return openings[ad];
    }

    /** Units of the ads of the part that have one place; what is negative stands for none. */
    IntStream units() {
        return Arrays.stream(unit);
    }

    /** Occupations of all ads of the part. */
    IntStream occupations() {
        return Arrays.stream(occupation);
    }

    /** The sets of units of the ads of the part that have several places. */
    List<List<Integer>> several() {
        return several;
    }

    /** Which of {@link #several} stands for the places of an ad whose unit is below {@link #NONE}. */
    static int set(int unit) {
        return NONE - 1 - unit;
    }

    /** The unit of the workplace; less than {@link #NONE} for an ad with several places. */
    int unit(int ad) {
        return unit[ad];
    }

    int occupation(int ad) {
        return occupation[ad];
    }

    int type(int ad) {
        return type[ad];
    }
}
