package vn.cauviec.vacancies.domain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import vn.cauviec.vacancies.domain.words.Vocabulary;

/**
 * The index as it stands at one moment, seen on one business day. How rare a word is comes from the table of the corpus, never from what
 * merges have left of deleted ads: every node that holds the same ads gives the same scores, and an ad keeps its own while others come.
 */
final class OpenAds extends IndexSearcher implements AdView, CorpusInUse.Ads {
    /** Some megabytes; terms beyond that are looked up each time. */
    private static final int MOST_PLACES = 20_000;

    /** Bytes. */
    private static final long MOST_REMEMBERED = 128L << 20;

    private static final int[] NO_SLOTS = {};

    private final LocalDate day;
    private final Object moment = new Object();
    /** Where each term stands in the dictionaries of the index: a question asks for dozens, and most of them were asked for before. */
    private final ConcurrentHashMap<Term, TermStates> places = new ConcurrentHashMap<>();

    private final CorpusStatistics corpus;
    /** May hold ads that were deleted since: whoever goes through a list asks whether an ad is open. */
    private final Cache<Asked, WeighedAds> remembered;

    private final Map<Object, Part> parts;
    private final int count;
    private final Workplaces workplaces;
    /** By part that has ads with several places: their slots. */
    private final Map<Object, int[]> several = new HashMap<>();

    private final Slots occupations;

    private record Asked(Object what, Object part) {}

    /** What was read out of a part of the index, which never changes. */
    private record Part(AdColumns columns, Set<String> words) {}

    /**
     * @param corpus by which words are weighed
     * @param before an earlier moment: what it has in common with this one is not read or worked out again
     */
    OpenAds(IndexReader reader, LocalDate day, CorpusStatistics corpus, @Nullable OpenAds before) throws IOException {
        super(reader);
        this.day = day;
        this.corpus = corpus;
        setSimilarity(new AdRanking());
        setQueryCache(null);
        var parts = new HashMap<Object, Part>();
        for (var leaf : reader.leaves()) {
            var known = before == null ? null : before.parts.get(key(leaf));
            parts.put(key(leaf), known == null ? read(leaf.reader()) : known);
        }
        this.parts = Map.copyOf(parts);
        remembered = before != null && before.day.equals(day) && before.corpus.equals(corpus)
                ? before.remembered
                : Caffeine.newBuilder()
                        .maximumWeight(MOST_REMEMBERED)
                        .weigher((Asked _, WeighedAds list) -> list.bytes())
                        .build();
        remembered.asMap().keySet().removeIf(asked -> !parts.containsKey(asked.part()));
        int open = 0;
        for (var leaf : reader.leaves()) {
            open += countOpen(leaf, DocIdSetIterator.all(leaf.reader().maxDoc()));
        }
        count = open;
        workplaces = Workplaces.of(
                parts.values().stream().flatMapToInt(part -> part.columns().units()),
                parts.values().stream()
                        .flatMap(part -> part.columns().several().stream())
                        .toList());
        parts.forEach((key, part) -> several.put(
                key,
                part.columns().several().stream().mapToInt(workplaces::slot).toArray()));
        occupations = Slots.of(
                parts.values().stream().flatMapToInt(part -> part.columns().occupations()));
    }

    private static Object key(LeafReaderContext leaf) {
        return leaf.reader().getCoreCacheHelper().getKey();
    }

    private static Part read(LeafReader part) throws IOException {
        var words = new HashSet<String>();
        for (var field : List.of(SearchField.TITLE, SearchField.OCCUPATION, SearchField.EMPLOYER)) {
            addTerms(part.terms(field.marked()), words);
            addTerms(part.terms(field.folded()), words);
        }
        return new Part(AdColumns.of(part), words);
    }

    private Part part(LeafReaderContext leaf) {
        var part = parts.get(key(leaf));
        if (part == null) {
            throw new IllegalArgumentException("this part is of another moment");
        }
        return part;
    }

    /** The numbers of the ads of a part. */
    AdColumns columns(LeafReaderContext leaf) {
        return part(leaf).columns();
    }

    /** The slots of the workplaces of its ads with several, by {@link AdColumns#set}. */
    int[] slotsOfSeveral(LeafReaderContext leaf) {
        return several.getOrDefault(key(leaf), NO_SLOTS);
    }

    /** Which ads of a part are open: not deleted since, and their deadline has not passed. */
    IntPredicate open(LeafReaderContext leaf) {
        var columns = columns(leaf);
        var live = leaf.reader().getLiveDocs();
        long today = day.toEpochDay();
        return live == null ? ad -> columns.deadline(ad) >= today : ad -> live.get(ad) && columns.deadline(ad) >= today;
    }

    @Override
    public Vocabulary vocabulary() {
        return word -> parts.values().stream().anyMatch(part -> part.words().contains(word));
    }

    private static void addTerms(@Nullable Terms terms, Set<String> found) throws IOException {
        if (terms != null) {
            var each = terms.iterator();
            for (var term = each.next(); term != null; term = each.next()) {
                var word = term.utf8ToString();
                if (word.charAt(0) != SearchField.WITHOUT_MARKS) {
                    found.add(word);
                }
            }
        }
    }

    /** Whether it shows this state of the index on this day, weighed by this table. */
    boolean isAt(IndexReader reader, LocalDate onDay, CorpusStatistics byCorpus) {
        return getIndexReader().equals(reader) && day.equals(onDay) && corpus.equals(byCorpus);
    }

    @Override
    public LocalDate day() {
        return day;
    }

    @Override
    public Object moment() {
        return moment;
    }

    @Override
    public Workplaces workplaces() {
        return workplaces;
    }

    /** Occupations of the ads, as numbers. */
    Slots occupations() {
        return occupations;
    }

    @Override
    public int count() {
        return count;
    }

    /** An ad of a page with its number in the index. */
    private record Found(OpenAds ads, Tally.Hit hit) implements AdHit {
        @Override
        public JobCursor cursor() {
            return hit.cursor();
        }

        @Override
        public FoundVacancy row() throws IOException {
            return ads.row(hit.ad());
        }
    }

    @Override
    public Tallied tally(AdQuestion question) throws IOException {
        var tally = new Tally(question.query(), question.area(), this);
        tally.countAndKeep(question.limited());
        return new Tallied(
                hits(tally),
                tally.goesOn(),
                tally.fitting(),
                tally.total(),
                tally.positions(),
                tally.wageUnknown(),
                tally.withoutUnit(),
                tally.withoutWage(),
                tally.withoutTypes(),
                tally.withoutOccupation(),
                tally.units(),
                tally.types(),
                tally.occupations(),
                tally.wageUnstated(),
                workplaces,
                occupations);
    }

    @Override
    public int total(AdQuestion question) throws IOException {
        var tally = new Tally(question.query(), question.area(), this);
        tally.count(question.limited());
        return tally.total();
    }

    @Override
    public List<? extends AdHit> page(AdQuestion question) throws IOException {
        var tally = new Tally(question.query(), question.area(), this);
        tally.keep(question.limited());
        return hits(tally);
    }

    private List<Found> hits(Tally tally) {
        return tally.page().stream().map(hit -> new Found(this, hit)).toList();
    }

    @Override
    public int countFew(Query question, int enough) throws IOException {
        return FewOpenAds.count(question, this, enough);
    }

    @Override
    public OpenGroups groups() throws IOException {
        return OpenGroups.count(this);
    }

    @Override
    public void eachOpen(Consumer<FoundVacancy> reader) throws IOException {
        for (var leaf : getIndexReader().leaves()) {
            var open = open(leaf);
            for (int ad = 0; ad < leaf.reader().maxDoc(); ad++) {
                if (open.test(ad)) {
                    reader.accept(row(leaf.docBase + ad));
                }
            }
        }
    }

    @Override
    public List<UUID> listAdsOf(UUID employer) throws IOException {
        var ids = new ArrayList<UUID>();
        var term = AdDocument.byEmployer(employer);
        for (var leaf : getIndexReader().leaves()) {
            var hits = leaf.reader().postings(term);
            var live = leaf.reader().getLiveDocs();
            while (hits != null && hits.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if (live == null || live.get(hits.docID())) {
                    ids.add(row(leaf.docBase + hits.docID()).id());
                }
            }
        }
        return ids;
    }

    @Override
    public ExplainSearch.OfText explain(Query text, AdHit hit) throws IOException {
        if (!(hit instanceof Found found)) {
            throw new IllegalArgumentException("an ad of another engine");
        }
        var reasons = new ArrayList<ExplainSearch.Reason>();
        var explanation = explain(rewrite(text), found.hit().ad());
        collect(explanation, reasons);
        reasons.sort((one, other) -> Long.compare(other.points(), one.points()));
        return new ExplainSearch.OfText(explanation.getValue().longValue(), reasons);
    }

    private static void collect(Explanation explanation, List<ExplainSearch.Reason> reasons) {
        long points = explanation.getValue().longValue();
        if (!explanation.isMatch() || points == 0) {
            return;
        }
        var description = explanation.getDescription();
        if (description.startsWith("sum of") || description.startsWith("max of")) {
            for (var part : explanation.getDetails()) {
                collect(part, reasons);
            }
        } else {
            reasons.add(new ExplainSearch.Reason(points, description));
        }
    }

    /** The open ads of the part that such a query finds; worked out once, as long as there is room. */
    WeighedAds remembered(RememberedQuery query, LeafReaderContext leaf) throws IOException {
        var asked = new Asked(query.key(), key(leaf));
        var known = remembered.getIfPresent(asked);
        if (known == null) {
            known = find(query.meaning(), leaf);
            remembered.put(asked, known);
        }
        return known;
    }

    private WeighedAds find(Query query, LeafReaderContext leaf) throws IOException {
        var scorer = createWeight(rewrite(query), ScoreMode.COMPLETE, 1).scorer(leaf);
        return scorer == null
                ? WeighedAds.none()
                : WeighedAds.of(scorer, open(leaf), leaf.reader().maxDoc());
    }

    /** The row of a result list. */
    FoundVacancy row(int ad) throws IOException {
        var leaf = getIndexReader()
                .leaves()
                .get(ReaderUtil.subIndex(ad, getIndexReader().leaves()));
        var rows = leaf.reader().getBinaryDocValues(AdDocument.ROW);
        if (rows == null || !rows.advanceExact(ad - leaf.docBase)) {
            throw new IllegalStateException("the index holds an ad without its row");
        }
        return RowBytes.row(rows.binaryValue());
    }

    @Override
    public Weight createWeight(Query query, ScoreMode scoreMode, float boost) throws IOException {
        return super.createWeight(
                query instanceof TermQuery wanted ? new TermQuery(wanted.getTerm(), places(wanted.getTerm())) : query,
                scoreMode,
                boost);
    }

    private TermStates places(Term term) throws IOException {
        var known = places.get(term);
        if (known == null) {
            known = TermStates.build(this, term, true);
            if (places.size() < MOST_PLACES) {
                places.put(term, known);
            }
        }
        return known;
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        int atLeastOne = Math.max(1, corpus.adsWith(term));
        return new TermStatistics(term.bytes(), atLeastOne, atLeastOne);
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) {
        int atLeastOne = Math.max(1, corpus.ads());
        return new CollectionStatistics(field, atLeastOne, atLeastOne, atLeastOne, atLeastOne);
    }

    @Override
    public CorpusStatistics countWords() throws IOException {
        return WordCount.of(this);
    }

    /** How many of the ads are open. */
    int countOpen(LeafReaderContext leaf, DocIdSetIterator ads) throws IOException {
        var isOpen = open(leaf);
        int open = 0;
        for (int ad = ads.nextDoc(); ad != DocIdSetIterator.NO_MORE_DOCS; ad = ads.nextDoc()) {
            if (isOpen.test(ad)) {
                open++;
            }
        }
        return open;
    }
}
