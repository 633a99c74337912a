package vn.cauviec.vacancies.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.vacancies.domain.words.SearchText;

/**
 * Where in an ad a word can stand, and how much it weighs there. Each is kept four times: syllables and pairs of syllables, with
 * their marks and without.
 */
enum SearchField {
    TITLE("title", 1000, true, false),
    OCCUPATION("occupation", 400, false, false),
    EMPLOYER("employer", 300, false, false),
    PLACE("place", 250, false, false),
    /** What is to be done, what is asked, what is given. Scores, but does not admit an ad alone. */
    BODY("body", 60, true, true);

    static final char WITHOUT_MARKS = '~';

    private final String key;
    private final int weight;
    private final boolean byLength;
    private final boolean byFrequency;
    private final FieldType type = new FieldType();

    /**
     * @param byLength whether a word weighs less in a long text
     * @param byFrequency whether a word weighs more when it stands there several times
     */
    SearchField(String key, int weight, boolean byLength, boolean byFrequency) {
        this.key = key;
        this.weight = weight;
        this.byLength = byLength;
        this.byFrequency = byFrequency;
        type.setOmitNorms(!byLength);
        type.setIndexOptions(byFrequency ? IndexOptions.DOCS_AND_FREQS : IndexOptions.DOCS);
        type.freeze();
    }

    int weight() {
        return weight;
    }

    /** Whether a word weighs less in a long text. */
    boolean isByLength() {
        return byLength;
    }

    /** Whether a word weighs more when it stands there several times. */
    boolean isByFrequency() {
        return byFrequency;
    }

    /** Index field of the syllables as written. */
    String marked() {
        return key + ".m";
    }

    /** Index field of the syllables without marks. */
    String folded() {
        return key + ".f";
    }

    /** Index field of the pairs as written. */
    String markedPairs() {
        return key + ".mp";
    }

    /** Index field of the pairs without marks. */
    String foldedPairs() {
        return key + ".fp";
    }

    /** Its four index fields. */
    List<String> names() {
        return List.of(marked(), folded(), markedPairs(), foldedPairs());
    }

    /** Adds texts to a document; a pair never reaches from one text into the next. */
    void addTo(Document document, Collection<String> texts) {
        var marked = new ArrayList<String>();
        var folded = new ArrayList<String>();
        var markedPairs = new ArrayList<String>();
        var foldedPairs = new ArrayList<String>();
        for (var text : texts) {
            boolean unmarked = VietnameseText.looksUnmarked(text);
            for (var part : SearchText.parts(text)) {
                var bare = SearchText.fold(part);
                marked.addAll(unmarked ? unmarked(bare) : part);
                folded.addAll(bare);
                markedPairs.addAll(unmarked ? unmarked(SearchText.pairs(bare)) : SearchText.pairs(part));
                foldedPairs.addAll(SearchText.pairs(bare));
            }
        }
        add(document, marked(), marked);
        add(document, folded(), folded);
        add(document, markedPairs(), markedPairs);
        add(document, foldedPairs(), foldedPairs);
    }

    /** How a word or pair lies among the marked ones when its whole text has no marks: "du" there may be dữ, in "du lịch" it is not. */
    static String unmarked(String term) {
        return WITHOUT_MARKS + term;
    }

    private static List<String> unmarked(List<String> terms) {
        return terms.stream().map(SearchField::unmarked).toList();
    }

    private void add(Document document, String name, List<String> terms) {
        if (!terms.isEmpty()) {
            document.add(new Field(name, new TermStream(terms), type));
        }
    }
}
