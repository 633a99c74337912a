package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.util.BytesRef;
import tools.jackson.databind.node.ObjectNode;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;

/**
 * An ad as a cluster keeps it: what {@link AdDocument} says, each kind of thing under a name of its own. Words come cut, with blanks between
 * them; a pair is one word.
 *
 * @param words by index field, in their order
 * @param codes what is looked up whole
 * @param numbers what is compared, counted and ordered by
 * @param units in which the work is
 * @param centres of the workplaces, as far as they are known
 */
record ClusterDocument(
        String id,
        Map<String, List<String>> words,
        Map<String, List<String>> codes,
        Map<String, Long> numbers,
        List<Long> units,
        List<Unit.Point> centres,
        BytesRef row) {
    static final String CODE = "code.";
    static final String NUMBER = "number.";
    static final String POSITION = "position";
    static final String UNIT = NUMBER + AdDocument.UNIT;
    /** The place or places as one word, {@link Workplaces#name}: an ad is counted and ordered once. */
    static final String WORKPLACES = CODE + "workplaces";

    static final String ROW = "row";
    /** The most that is paid for sure or perhaps. */
    static final String PAY = NUMBER + "pay";
    /** When it was published; what states no pay counts as older. */
    static final String FRESH = NUMBER + "fresh";

    private static final char IN_PAIR = ' ';
    private static final char IN_WORD = '_';

    static ClusterDocument of(AdDocument ad) {
        var words = new TreeMap<String, List<String>>();
        var codes = new TreeMap<String, List<String>>();
        var numbers = new LinkedHashMap<String, Long>();
        var document = ad.toDocument();
        for (var field : document) {
            add(field, words, codes, numbers);
        }
        numbers.remove(AdDocument.ID_HIGH);
        numbers.remove(AdDocument.ID_LOW);
        addDerived(numbers);
        var units = ad.units().stream().map(UnitId::value).toList();
        if (!units.isEmpty()) {
            codes.put(WORKPLACES.substring(CODE.length()), List.of(Workplaces.name(units)));
        }
        return new ClusterDocument(
                ad.row().id().toString(),
                words,
                codes,
                numbers,
                units,
                List.copyOf(ad.centres()),
                document.getBinaryValue(AdDocument.ROW));
    }

    private static void add(
            IndexableField field,
            Map<String, List<String>> words,
            Map<String, List<String>> codes,
            Map<String, Long> numbers) {
        if (field instanceof NumericDocValuesField) {
            numbers.put(field.name(), field.numericValue().longValue());
        } else if (field instanceof StringField) {
            var text = field.stringValue();
            codes.computeIfAbsent(field.name(), _ -> new ArrayList<>())
                    .add(text == null ? field.binaryValue().utf8ToString() : text);
        } else if (field.tokenStream(null, null) instanceof TermStream terms) {
            words.computeIfAbsent(field.name(), _ -> new ArrayList<>()).addAll(read(terms));
        }
    }

    private static List<String> read(TokenStream terms) {
        var read = new ArrayList<String>();
        try {
            terms.reset();
            while (terms.incrementToken()) {
                read.add(terms.getAttribute(CharTermAttribute.class).toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static void addDerived(Map<String, Long> numbers) {
        var from = numbers.get(AdDocument.WAGE_FROM);
        var to = numbers.get(AdDocument.WAGE_TO);
        long published = numbers.getOrDefault(AdDocument.PUBLISHED, 0L);
        if (from == null && to == null) {
            numbers.put(FRESH.substring(NUMBER.length()), published - Tally.WITHOUT_PAY.toMillis());
        } else {
            numbers.put(FRESH.substring(NUMBER.length()), published);
            numbers.put(PAY.substring(NUMBER.length()), Math.max(from == null ? 0 : from, to == null ? 0 : to));
        }
    }

    /** A term as it lies in the cluster: nothing in it is a blank. */
    static String word(String term) {
        return term.replace(IN_PAIR, IN_WORD);
    }

    ObjectNode json() {
        var json = ClusterWire.JSON.createObjectNode();
        words.forEach((field, terms) -> json.put(
                field,
                String.join(" ", terms.stream().map(ClusterDocument::word).toList())));
        codes.forEach((field, values) -> {
            var array = json.putArray(CODE + field);
            values.forEach(array::add);
        });
        numbers.forEach((field, value) -> json.put(NUMBER + field, value));
        if (!units.isEmpty()) {
            var array = json.putArray(UNIT);
            units.forEach(array::add);
        }
        if (!centres.isEmpty()) {
            var array = json.putArray(POSITION);
            centres.forEach(centre -> array.addArray().add(centre.longitude()).add(centre.latitude()));
        }
        json.put(ROW, Base64.getEncoder().encodeToString(BytesRef.deepCopyOf(row).bytes));
        return json;
    }
}
