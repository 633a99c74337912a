package vn.cauviec.judgements.comparators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import vn.cauviec.judgements.Ad;
import vn.cauviec.judgements.Engine;

/**
 * Lucene as it comes: {@link StandardAnalyzer}, BM25, all fields alike, any of the words. The query is the one that
 * {@code MultiFieldQueryParser} makes of escaped text with its default settings.
 */
public final class PlainLucene implements Engine, AutoCloseable {
    public static final String ID = "id";
    private static final List<String> FIELDS =
            List.of("title", "description", "requirements", "benefits", "employer", "workplace");

    private final StandardAnalyzer analyzer = new StandardAnalyzer();
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    public PlainLucene(List<Ad> ads) {
        try {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (var ad : ads) {
                    writer.addDocument(document(ad));
                }
            }
            reader = DirectoryReader.open(directory);
            searcher = new IndexSearcher(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "plain-lucene";
    }

    @Override
    public List<String> firstTen(String typed) {
        try {
            var ids = new ArrayList<String>();
            var stored = searcher.storedFields();
            for (var hit : searcher.search(query(analyzer, typed), 10).scoreDocs) {
                ids.add(stored.document(hit.doc).get(ID));
            }
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any word in any field. */
    public static Query query(Analyzer analyzer, String typed) {
        var words = new QueryBuilder(analyzer);
        var query = new BooleanQuery.Builder();
        for (var field : FIELDS) {
            var inField = words.createBooleanQuery(field, typed);
            if (inField != null) {
                query.add(inField, Occur.SHOULD);
            }
        }
        return query.build();
    }

    /** An ad as such an index has it; its id is kept under {@link #ID}. */
    public static Document document(Ad ad) {
        var document = new Document();
        document.add(new StringField(ID, ad.id(), Field.Store.YES));
        var texts = List.of(
                ad.title(), ad.description(), ad.requirements(), ad.benefits(), ad.employer(), ad.whereabouts());
        for (int i = 0; i < FIELDS.size(); i++) {
            document.add(new TextField(FIELDS.get(i), texts.get(i), Field.Store.NO));
        }
        return document;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
