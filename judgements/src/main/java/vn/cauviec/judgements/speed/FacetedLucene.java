package vn.cauviec.judgements.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import vn.cauviec.judgements.Ad;
import vn.cauviec.judgements.comparators.PlainLucene;

/** Lucene as it comes, as {@code PlainLucene} asks it, on the disk and with the same facets as the others. */
public final class FacetedLucene implements FacetedEngine {

    private final StandardAnalyzer analyzer = new StandardAnalyzer();
    private final Path folder;
    private final FSDirectory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** Is named to whoever measures. */
    public static final class Make implements Maker {
        @Override
        public FacetedEngine make(Stream<Ad> ads, Path folder) throws IOException {
            return new FacetedLucene(ads, folder);
        }
    }

    private FacetedLucene(Stream<Ad> ads, Path folder) throws IOException {
        this.folder = folder;
        directory = FSDirectory.open(folder);
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var each = ads.iterator(); each.hasNext(); ) {
                writer.addDocument(document(each.next()));
            }
        }
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    @Override
    public Answer search(String typed) {
        try {
            var counted = new FacetCounts();
            var results = searcher.search(
                    PlainLucene.query(analyzer, typed),
                    new MultiCollectorManager(new TopScoreDocCollectorManager(PAGE, Integer.MAX_VALUE), counted));
            var hits = (TopDocs) results[0];
            var ids = new ArrayList<String>();
            var stored = searcher.storedFields();
            for (var hit : hits.scoreDocs) {
                ids.add(stored.document(hit.doc).get(PlainLucene.ID));
            }
            return new Answer(ids, hits.totalHits.value(), counted.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Ad ad) {
        var document = PlainLucene.document(ad);
        for (var facet : AdFacet.values()) {
            document.add(new SortedDocValuesField(FacetCounts.field(facet), new BytesRef(facet.of(ad))));
        }
        return document;
    }

    @Override
    public long bytes() throws IOException {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
