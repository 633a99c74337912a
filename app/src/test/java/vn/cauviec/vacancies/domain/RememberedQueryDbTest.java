package vn.cauviec.vacancies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.cauviec.judgements.Corpus;
import vn.cauviec.judgements.Judgements;
import vn.cauviec.operations.ChangeFollower;

/** What is remembered says the same as what it stands for. */
class RememberedQueryDbTest {
    private static final int ADS = 1500;
    private static final int QUESTIONS = 150;

    @TempDir
    static Path folder;

    private static SearchFixture fixture;

    @BeforeAll
    static void build() {
        fixture = new SearchFixture(folder);
        fixture.itIsNow(Corpus.DAY);
        fixture.index.replaceAll(
                Corpus.load().ads().stream().limit(ADS).map(JudgedProduct::vacancy),
                ChangeFollower.Position.start(SearchFixture.EPOCH));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    private static Stream<String> questions() {
        return Judgements.of(Corpus.load()).first().stream()
                .map(pair -> pair.typed())
                .limit(QUESTIONS);
    }

    @ParameterizedTest
    @EnumSource
    void everyQuestionFindsTheSameAdsWithTheSamePointsAsWhatItStandsFor(MeantQuery.Reach reach) {
        fixture.index.look(Corpus.DAY, view -> {
            var ads = (OpenAds) view;
            int found = 0;
            for (var typed : questions().toList()) {
                var question = new MeantQuery(fixture.reader.read(typed, ads.vocabulary())).query(reach);
                var points = points(question, ads);
                assertThat(points).as(typed).isEqualTo(points(inTerms(question), ads));
                found += points.size();
            }
            assertThat(found).isPositive();
            return null;
        });
    }

    @Test
    void thePointsOfAnAdAreExplainedToTheLast() {
        fixture.index.look(Corpus.DAY, view -> {
            var ads = (OpenAds) view;
            for (var typed : questions().limit(20).toList()) {
                var question =
                        new MeantQuery(fixture.reader.read(typed, ads.vocabulary())).query(MeantQuery.Reach.AS_MEANT);
                for (var found : points(question, ads).entrySet()) {
                    assertThat(ads.explain(ads.rewrite(question), found.getKey())
                                    .getValue()
                                    .floatValue())
                            .as(typed)
                            .isEqualTo(found.getValue());
                }
            }
            return null;
        });
    }

    /** The same question without anything that is remembered. */
    private static Query inTerms(Query query) {
        return switch (query) {
            case RememberedQuery remembered -> inTerms(remembered.meaning());
            case RankedQuery ranked -> {
                var all = new BooleanQuery.Builder().add(inTerms(ranked.must()), Occur.MUST);
                ranked.may().forEach(may -> all.add(inTerms(may), Occur.SHOULD));
                yield all.build();
            }
            case AtLeastQuery some -> {
                var builder = new BooleanQuery.Builder().setMinimumNumberShouldMatch(some.needed());
                some.conditions().forEach(condition -> builder.add(inTerms(condition), Occur.SHOULD));
                yield builder.build();
            }
            case BooleanQuery all -> {
                var builder = new BooleanQuery.Builder().setMinimumNumberShouldMatch(all.getMinimumNumberShouldMatch());
                all.clauses().stream()
                        .map(clause -> new BooleanClause(inTerms(clause.query()), clause.occur()))
                        .forEach(builder::add);
                yield builder.build();
            }
            case DisjunctionMaxQuery best ->
                new DisjunctionMaxQuery(
                        best.getDisjuncts().stream()
                                .map(RememberedQueryDbTest::inTerms)
                                .toList(),
                        best.getTieBreakerMultiplier());
            case BoostQuery boosted -> new BoostQuery(inTerms(boosted.getQuery()), boosted.getBoost());
            case ConstantScoreQuery constant -> new ConstantScoreQuery(inTerms(constant.getQuery()));
            default -> query;
        };
    }

    private static Map<Integer, Float> points(Query query, OpenAds ads) throws IOException {
        var points = new TreeMap<Integer, Float>();
        ads.search(query, new CollectorManager<Collector, Void>() {
            @Override
            public Collector newCollector() {
                return new Points(points, ads);
            }

            @Override
            public @Nullable Void reduce(Collection<Collector> all) {
                return null;
            }
        });
        return points;
    }

    /** Of the ads that are open: what is remembered knows no others. */
    private record Points(Map<Integer, Float> points, OpenAds ads) implements Collector {
        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext leaf) {
            var columns = ads.columns(leaf);
            return new LeafCollector() {
                private @Nullable Scorable scorer;

                @Override
                public void setScorer(Scorable now) {
                    scorer = now;
                }

                @Override
                public void collect(int ad) throws IOException {
                    if (scorer != null && columns.deadline(ad) >= ads.day().toEpochDay()) {
                        points.put(leaf.docBase + ad, scorer.score());
                    }
                }
            };
        }
    }
}
