package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.apache.lucene.util.IntsRefBuilder;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTCompiler;
import org.apache.lucene.util.fst.PositiveIntOutputs;
import org.apache.lucene.util.fst.Util;
import org.jspecify.annotations.Nullable;

/**
 * How many ads have a word in which place: a table of the corpus at one moment, the same for every node that reads it, whatever lies in the
 * parts of an index. A word that is not in it is taken to be in one ad; so those that are in one need not be kept, except where they say
 * which words there are at all.
 */
final class CorpusStatistics {
    /** Of the bytes; to be raised when they, or the words of an ad, are written in another way. */
    static final int FORM = 1;

    /** Of no ads at all. */
    static final CorpusStatistics NONE = new CorpusStatistics(0, null);

    private static final char BETWEEN = '\t';
    private static final Set<String> OF_THE_VOCABULARY =
            Set.copyOf(Stream.of(SearchField.TITLE, SearchField.OCCUPATION, SearchField.EMPLOYER)
                    .flatMap(field -> Stream.of(field.marked(), field.folded()))
                    .toList());

    private final int ads;
    private final @Nullable FST<Long> table;

    private CorpusStatistics(int ads, @Nullable FST<Long> table) {
        this.ads = ads;
        this.table = table;
    }

    /** How many ads there are. */
    int ads() {
        return ads;
    }

    /** How many ads have the term; zero where none is known. */
    int adsWith(Term term) throws IOException {
        var found = table == null ? null : Util.get(table, key(term.field(), term.text()));
        return found == null ? 0 : Math.toIntExact(found);
    }

    /** Whether the word stands in titles, names and places of ads. */
    boolean hasWord(String word) throws IOException {
        for (var field : OF_THE_VOCABULARY) {
            if (adsWith(new Term(field, word)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether the terms of the field are words of the vocabulary. */
    static boolean isOfTheVocabulary(String field) {
        return OF_THE_VOCABULARY.contains(field);
    }

    byte[] toBytes() throws IOException {
        var out = new ByteBuffersDataOutput();
        out.writeVInt(ads);
        out.writeByte((byte) (table == null ? 0 : 1));
        if (table != null) {
            table.save(out, out);
        }
        return out.toArrayCopy();
    }

    static CorpusStatistics read(byte[] bytes) throws IOException {
        var in = new ByteArrayDataInput(bytes);
        int ads = in.readVInt();
        if (in.readByte() == 0) {
            return new CorpusStatistics(ads, null);
        }
        return new CorpusStatistics(ads, new FST<>(FST.readMetadata(in, PositiveIntOutputs.getSingleton()), in));
    }

    private static BytesRef key(String field, String term) {
        return new BytesRef(field + BETWEEN + term);
    }

    /** Counts ad by ad. */
    static final class Counter {
        private final BytesRefHash terms = new BytesRefHash();
        private int[] adsWith = new int[1 << 16];
        private int ads;

        void add(ClusterDocument document) {
            ads++;
            document.words().forEach((field, words) -> new HashSet<>(words).forEach(word -> add(field, word)));
        }

        private void add(String field, String word) {
            add(new Term(field, word), 1);
        }

        /** So many further ads have the word. */
        void add(Term term, int ads) {
            int added = terms.add(key(term.field(), term.text()));
            int number = added < 0 ? -added - 1 : added;
            adsWith = ArrayUtil.grow(adsWith, number + 1);
            adsWith[number] += ads;
        }

        /** So many further ads, whose words are counted apart. */
        void add(int ads) {
            this.ads += ads;
        }

        CorpusStatistics count() throws IOException {
            int size = terms.size();
            int[] sorted = Arrays.copyOf(terms.sort(), size);
            var compiler = new FSTCompiler.Builder<>(FST.INPUT_TYPE.BYTE1, PositiveIntOutputs.getSingleton()).build();
            var ints = new IntsRefBuilder();
            var term = new BytesRef();
            for (int number : sorted) {
                terms.get(number, term);
                if (adsWith[number] > 1 || isOfTheVocabulary(field(term))) {
                    compiler.add(Util.toIntsRef(term, ints), (long) adsWith[number]);
                }
            }
            return new CorpusStatistics(ads, FST.fromFSTReader(compiler.compile(), compiler.getFSTReader()));
        }

        private static String field(BytesRef term) {
            var text = term.utf8ToString();
            return text.substring(0, text.indexOf(BETWEEN));
        }
    }

    /** The words of the vocabulary that these have and the table does not. */
    Set<String> newWords(List<ClusterDocument> documents) throws IOException {
        var found = new HashSet<String>();
        for (var document : documents) {
            for (var field : OF_THE_VOCABULARY) {
                for (var word : document.words().getOrDefault(field, List.of())) {
                    if (word.charAt(0) != SearchField.WITHOUT_MARKS && !hasWord(word)) {
                        found.add(word);
                    }
                }
            }
        }
        return found;
    }
}
