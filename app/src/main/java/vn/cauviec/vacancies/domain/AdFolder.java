package vn.cauviec.vacancies.domain;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.cauviec.operations.ChangeFollower;

/**
 * The folder in which Lucene keeps the ads of this node, with the position of the change feed up to which they are true. What is
 * damaged, of another layout or not ours is thrown away when it is opened: everything in it can be built anew from the tables.
 */
final class AdFolder implements AdEngine {
    private static final Logger LOG = LoggerFactory.getLogger(AdFolder.class);
    /** The index is small and asked much more often than changed. */
    private static final double FEW_PARTS = 4;

    private static final String LAYOUT = "layout";
    private static final String EPOCH = "epoch";
    private static final String XID = "xid";
    private static final String SEQ = "seq";

    private final Path folder;
    private final CorpusInUse corpus;
    private volatile Opened opened;
    private volatile ChangeFollower.@Nullable Position position;
    /** Held while a view is made: several searches would make the same one. */
    private final Object viewing = new Object();

    private volatile @Nullable OpenAds ads;

    private record Opened(Directory directory, IndexWriter writer, SearcherManager searchers) {}

    /** What is done to the index. */
    private interface Change {
        void to(IndexWriter writer) throws IOException;
    }

    /** What is done with the ads of this node. */
    private interface Reading<T> {
        T of(OpenAds ads) throws IOException;
    }

    AdFolder(Path folder, CorpusInUse corpus) {
        this.folder = folder;
        this.corpus = corpus;
        opened = open();
    }

    @Override
    public Optional<ChangeFollower.Position> position() {
        return Optional.ofNullable(position);
    }

    @Override
    public void replaceAll(Stream<AdDocument> documents, ChangeFollower.Position upTo) {
        change(upTo, writer -> {
            writer.deleteAll();
            for (var document : (Iterable<AdDocument>) documents::iterator) {
                writer.addDocument(document.toDocument());
            }
            // Each part of the index is asked for each term of a question.
            writer.forceMerge(1);
        });
    }

    @Override
    public void update(Collection<UUID> gone, Collection<AdDocument> documents, ChangeFollower.Position upTo) {
        change(upTo, writer -> {
            for (var id : gone) {
                writer.deleteDocuments(AdDocument.byId(id));
            }
            for (var document : documents) {
                writer.updateDocument(AdDocument.byId(document.row().id()), document.toDocument());
            }
        });
    }

    @Override
    public void keepUpWithCorpus(LocalDate day) {
        read(day, corpus::keepUp);
    }

    @Override
    public boolean countCorpus(LocalDate day) {
        read(day, corpus::count);
        return true;
    }

    @Override
    public <T> T look(LocalDate day, Look<T> look) {
        return read(day, look::at);
    }

    private <T> T read(LocalDate day, Reading<T> reading) {
        while (true) {
            var now = opened;
            try {
                var searcher = now.searchers().acquire();
                try {
                    return reading.of(view(searcher.getIndexReader(), day));
                } finally {
                    now.searchers().release(searcher);
                }
            } catch (AlreadyClosedException e) {
                // The index went back to what it held before, between the two lines above; nothing else closes it while
                // it serves.
                if (now.equals(opened)) {
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One view serves all searches until the index or the day changes. */
    private OpenAds view(IndexReader reader, LocalDate day) throws IOException {
        var known = ads;
        var words = corpus.get();
        if (known != null && known.isAt(reader, day, words)) {
            return known;
        }
        synchronized (viewing) {
            var before = ads;
            if (before != null && before.isAt(reader, day, words)) {
                return before;
            }
            var fresh = new OpenAds(reader, day, words, before);
            ads = fresh;
            return fresh;
        }
    }

    /**
     * Changes, shows and keeps. A change that fails halfway (full disk) is dropped and the index goes back to what it held before, so
     * that the feed is read again from there.
     */
    private synchronized void change(ChangeFollower.Position upTo, Change change) {
        try {
            var writer = opened.writer();
            change.to(writer);
            opened.searchers().maybeRefreshBlocking();
            writer.setLiveCommitData(describe(upTo).entrySet());
            writer.commit();
            position = upTo;
        } catch (IOException e) {
            goBack();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            goBack();
            throw e;
        }
    }

    /** Searches go on in the old view until the new one stands. */
    private void goBack() {
        var old = opened;
        closeQuietly(old.writer()::rollback);
        try {
            opened = open();
        } finally {
            if (!old.equals(opened)) {
                closeQuietly(old.searchers()::close);
            }
            closeQuietly(old.directory()::close);
        }
    }

    private Opened open() {
        try {
            Files.createDirectories(folder);
            if (isEmpty()) {
                return openFresh();
            }
            return openExisting();
        } catch (LockObtainFailedException e) {
            throw new UncheckedIOException("the search index is in use by another process: " + folder, e);
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("The search index cannot be used and is built anew: {}", e.toString());
        }
        try {
            empty();
            return openFresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Opened openExisting() throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            position = readPosition(directory);
            return start(directory, OpenMode.APPEND);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private Opened openFresh() throws IOException {
        position = null;
        return start(FSDirectory.open(folder), OpenMode.CREATE);
    }

    private static Opened start(Directory directory, OpenMode mode) throws IOException {
        var config = new IndexWriterConfig()
                .setOpenMode(mode)
                .setSimilarity(new AdRanking())
                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(FEW_PARTS))
                .setCommitOnClose(false);
        var writer = new IndexWriter(directory, config);
        return new Opened(directory, writer, new SearcherManager(writer, null));
    }

    /** Reads every file of the index against its checksum, and the position from its commit. */
    private static ChangeFollower.Position readPosition(Directory directory) throws IOException {
        try (var reader = DirectoryReader.open(directory)) {
            for (var leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            var data = reader.getIndexCommit().getUserData();
            if (!AdDocument.LAYOUT.equals(data.get(LAYOUT))) {
                throw new IndexNotFoundException("it has another layout");
            }
            return new ChangeFollower.Position(
                    UUID.fromString(data.get(EPOCH)), Long.parseLong(data.get(XID)), Long.parseLong(data.get(SEQ)));
        }
    }

    private static Map<String, String> describe(ChangeFollower.Position position) {
        return Map.of(
                LAYOUT, AdDocument.LAYOUT,
                EPOCH, position.epoch().toString(),
                XID, Long.toString(position.xid()),
                SEQ, Long.toString(position.seq()));
    }

    private boolean isEmpty() throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void empty() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(file -> !file.equals(folder))
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                Files.delete(file);
            }
        }
    }

    /** What was not kept is dropped; it is read from the feed again. */
    @Override
    public synchronized void close() {
        closeQuietly(opened.searchers()::close);
        closeQuietly(opened.writer()::rollback);
        closeQuietly(opened.directory()::close);
    }

    private static void closeQuietly(Closeable part) {
        try {
            part.close();
        } catch (IOException e) {
            LOG.info("The search index could not be closed in order: {}", e.toString());
        }
    }
}
