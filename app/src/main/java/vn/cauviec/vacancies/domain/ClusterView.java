package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.cauviec.vacancies.domain.words.Vocabulary;

/** The ads of a cluster in one state, seen on one business day. */
final class ClusterView implements AdView {
    private static final int MOST_VALUES = 60_000;
    private static final int ROWS_AT_ONCE = 2_000;
    private static final String VALUES = "values";
    private static final String BUCKETS = "/aggregations/values/buckets";

    private final ClusterWire wire;
    private final ClusterState state;
    private final LocalDate day;
    private final ClusterQuery said;
    private volatile @Nullable Workplaces workplaces;
    private volatile int count = -1;

    ClusterView(ClusterWire wire, ClusterState state, LocalDate day) {
        this.wire = wire;
        this.state = state;
        this.day = day;
        said = new ClusterQuery(state.statistics());
    }

    boolean isOf(ClusterState other, LocalDate today) {
        return state.equals(other) && day.equals(today);
    }

    @Override
    public LocalDate day() {
        return day;
    }

    @Override
    public int count() {
        int known = count;
        if (known < 0) {
            known = ClusterEngine.reading(
                    () -> ask(body(open(), 0)).at("/hits/total/value").asInt());
            count = known;
        }
        return known;
    }

    @Override
    public Vocabulary vocabulary() {
        return word -> state.newWords().contains(word)
                || ClusterEngine.reading(() -> state.statistics().hasWord(word));
    }

    @Override
    public Tallied tally(AdQuestion question) throws IOException {
        var tally = new ClusterTally(question, workplaces());
        return tally.read(ask(tally.request(said, open())));
    }

    @Override
    public Workplaces workplaces() throws IOException {
        var known = workplaces;
        if (known == null) {
            var body = body(ClusterQuery.everything(), 0);
            terms(body, ClusterDocument.WORKPLACES);
            var names = new ArrayList<String>();
            for (var bucket : ask(body).at(BUCKETS)) {
                names.add(bucket.path("key").asString());
            }
            known = Workplaces.named(names);
            workplaces = known;
        }
        return known;
    }

    @Override
    public int countFew(Query question, int enough) throws IOException {
        var body = body(ClusterQuery.allOf(List.of(said.filter(question), open())), 0);
        body.put("track_total_hits", enough);
        return Math.min(enough, ask(body).at("/hits/total/value").asInt());
    }

    @Override
    public OpenGroups groups() throws IOException {
        var byEmployer = body(open(), 0);
        terms(byEmployer, ClusterDocument.CODE + AdDocument.EMPLOYER);
        var employers = new HashSet<String>();
        for (var bucket : ask(byEmployer).at(BUCKETS)) {
            employers.add(bucket.path("key").asString());
        }
        var byOccupation = body(open(), 0);
        terms(byOccupation, ClusterDocument.NUMBER + AdDocument.OCCUPATION);
        var occupations = new HashMap<Long, Integer>();
        for (var bucket : ask(byOccupation).at(BUCKETS)) {
            occupations.put(
                    bucket.path("key").asLong(), bucket.path("doc_count").asInt());
        }
        return OpenGroups.of(employers, occupations);
    }

    @Override
    public void eachOpen(Consumer<FoundVacancy> reader) throws IOException {
        each(open(), reader);
    }

    @Override
    public List<UUID> listAdsOf(UUID employer) throws IOException {
        var ids = new ArrayList<UUID>();
        each(said.filter(new TermQuery(AdDocument.byEmployer(employer))), ad -> ids.add(ad.id()));
        return ids;
    }

    private void each(ObjectNode filter, Consumer<FoundVacancy> reader) throws IOException {
        var last = "";
        while (true) {
            var body = body(filter, ROWS_AT_ONCE);
            body.putArray("sort").addObject().put(ClusterDocument.CODE + AdDocument.ID, "asc");
            if (!last.isEmpty()) {
                body.putArray("search_after").add(last);
            }
            var hits = ask(body).at("/hits/hits");
            for (var hit : hits) {
                reader.accept(ClusterTally.row(hit));
                last = hit.path("sort").path(0).asString();
            }
            if (hits.size() < ROWS_AT_ONCE) {
                return;
            }
        }
    }

    @Override
    public ExplainSearch.OfText explain(Query text, AdHit hit) throws IOException {
        var id = new UUID(hit.cursor().idHigh(), hit.cursor().idLow());
        var body = ClusterQuery.object();
        body.set("query", said.scored(text));
        var explanation = wire.ask("POST", "/" + state.index() + "/_explain/" + id, body.toString())
                .path("explanation");
        var reasons = new ArrayList<ExplainSearch.Reason>();
        collect(explanation, reasons);
        reasons.sort((one, other) -> Long.compare(other.points(), one.points()));
        return new ExplainSearch.OfText(points(explanation), reasons);
    }

    private static void collect(JsonNode explanation, List<ExplainSearch.Reason> reasons) {
        if (points(explanation) == 0) {
            return;
        }
        var description = explanation.path("description").asString();
        if (description.startsWith("sum of") || description.startsWith("max of")) {
            for (var part : explanation.path("details")) {
                collect(part, reasons);
            }
        } else {
            reasons.add(new ExplainSearch.Reason(points(explanation), description));
        }
    }

    private static long points(JsonNode explanation) {
        return (long) explanation.path("value").asDouble();
    }

    private ObjectNode open() {
        return ClusterQuery.between(ClusterDocument.NUMBER + AdDocument.DEADLINE, day.toEpochDay(), Long.MAX_VALUE);
    }

    private static ObjectNode body(ObjectNode filter, int size) {
        var body = ClusterQuery.object();
        body.putObject("query").putObject("constant_score").set("filter", filter);
        body.put("size", size);
        body.put("track_total_hits", true);
        return body;
    }

    private static void terms(ObjectNode body, String field) {
        body.putObject("aggs")
                .putObject(VALUES)
                .putObject("terms")
                .put("field", field)
                .put("size", MOST_VALUES);
    }

    /** Half an answer is none. */
    private JsonNode ask(ObjectNode body) throws IOException {
        return wire.ask("POST", "/" + state.index() + "/_search?allow_partial_search_results=false", body.toString());
    }
}
