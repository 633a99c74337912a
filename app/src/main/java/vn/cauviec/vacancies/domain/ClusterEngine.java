package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vn.cauviec.kernel.Refused;
import vn.cauviec.operations.ChangeFollower.Position;

/**
 * The ads in a cluster that all nodes share. One document says which index holds them, up to where the change feed was read, and with which
 * statistics of the corpus words are weighed; it changes at once, so that a node never sees one without the other.
 */
final class ClusterEngine implements AdEngine {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterEngine.class);
    private static final long FRESH = Duration.ofSeconds(1).toNanos();
    private static final int AT_ONCE = 500;
    /** Characters; a cluster takes a hundred million at once. */
    private static final int PIECE = 8_000_000;
    /** More new words than a day brings; the next table has them. */
    private static final int MOST_NEW_WORDS = 20_000;

    private final ClusterWire wire;
    private final String name;
    /** Whether somebody asks what the cluster holds; nobody else waits for that. */
    private final AtomicBoolean asking = new AtomicBoolean();

    private volatile @Nullable Seen seen;
    private volatile @Nullable ClusterView view;

    /**
     * What the cluster said.
     *
     * @param held null when it holds nothing that can be trusted
     * @param at of the clock that only goes forward, in nanoseconds
     */
    private record Seen(@Nullable ClusterState held, long at) {
        Optional<ClusterState> state() {
            return Optional.ofNullable(held);
        }
    }

    /** What asks the cluster. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** @param name how the indices of this deployment begin */
    ClusterEngine(ClusterWire wire, String name) {
        this.wire = wire;
        // Nodes of two versions, while one replaces the other, do not throw away what the other keeps.
        this.name = name + '-' + Integer.toHexString(ClusterLayout.VERSION.hashCode());
    }

    /**
     * Reads from the cluster.
     *
     * @throws Refused when no node answers
     */
    static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            LOG.debug("The cluster does not answer", e);
            throw new Refused(SearchErrors.SEARCH_AWAY);
        }
    }

    @Override
    public Optional<Position> position() {
        return state().map(ClusterState::position);
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public boolean isBehind(Position upTo) {
        return reading(this::readAgain)
                .map(state -> isLater(upTo, state.position()))
                .orElse(true);
    }

    /** As it was a second ago at most; where the cluster does not say, as it was last. */
    private Optional<ClusterState> state() {
        var known = seen;
        if (known == null) {
            return reading(this::readAgain);
        }
        if (System.nanoTime() - known.at() >= FRESH && asking.compareAndSet(false, true)) {
            try {
                return readAgain();
            } catch (IOException e) {
                LOG.debug("The cluster does not say what it holds", e);
                seen = new Seen(known.held(), System.nanoTime());
            } finally {
                asking.set(false);
            }
        }
        return known.state();
    }

    private Optional<ClusterState> readAgain() throws IOException {
        var known = seen;
        var last = known == null ? null : known.held();
        var state = wire.find(path("now")).flatMap(found -> read(found, last));
        seen = new Seen(state.orElse(null), System.nanoTime());
        return state;
    }

    /** @param known whose statistics need not be read again */
    private Optional<ClusterState> read(JsonNode found, @Nullable ClusterState known) {
        var said = found.path("_source");
        if (!said.path("layout").asString().equals(ClusterLayout.VERSION)) {
            return Optional.empty();
        }
        var index = said.path("index").asString();
        int pieces = said.path("pieces").asInt();
        var statistics = known != null && known.index().equals(index)
                ? known.statistics()
                : reading(() -> readStatistics(index, pieces));
        var newWords = new HashSet<String>();
        said.path("newWords").forEach(word -> newWords.add(word.asString()));
        var position = new Position(
                UUID.fromString(said.path("epoch").asString()),
                said.path("xid").asLong(),
                said.path("seq").asLong());
        var revision = new ClusterState.Revision(
                found.path("_seq_no").asLong(), found.path("_primary_term").asLong());
        return Optional.of(new ClusterState(index, position, statistics, newWords, pieces, revision));
    }

    private CorpusStatistics readStatistics(String index, int pieces) throws IOException {
        var text = new StringBuilder();
        for (int piece = 0; piece < pieces; piece++) {
            text.append(wire.ask("GET", path(index + "." + piece), "")
                    .at("/_source/bytes")
                    .asString());
        }
        return CorpusStatistics.read(Base64.getDecoder().decode(text.toString()));
    }

    private String path(String document) {
        return "/" + stateIndex() + "/_doc/" + document;
    }

    private String stateIndex() {
        return name + "-state";
    }

    @Override
    public <T> T look(LocalDate day, Look<T> look) {
        return reading(() -> look.at(view(day)));
    }

    private ClusterView view(LocalDate day) {
        var state = state().orElseThrow(() -> new Refused(SearchErrors.SEARCH_NOT_READY));
        var known = view;
        if (known != null && known.isOf(state, day)) {
            return known;
        }
        var fresh = new ClusterView(wire, state, day);
        view = fresh;
        return fresh;
    }

    /** Into a new index beside the old one, which goes only when yet another one replaces the new: whoever still reads it may end. */
    @Override
    public synchronized void replaceAll(Stream<AdDocument> documents, Position upTo) {
        reading(() -> {
            var old = readAgain();
            var index = name + "-ads-" + UUID.randomUUID();
            wire.change("PUT", "/" + index, ClusterLayout.ads());
            var counter = new CorpusStatistics.Counter();
            var waiting = new ArrayList<ClusterDocument>();
            for (var document : (Iterable<AdDocument>) documents::iterator) {
                var ad = ClusterDocument.of(document);
                counter.add(ad);
                waiting.add(ad);
                if (waiting.size() == AT_ONCE) {
                    put(index, List.of(), waiting, false);
                    waiting.clear();
                }
            }
            put(index, List.of(), waiting, true);
            var statistics = counter.count();
            ensureState();
            int pieces = keep(index, statistics);
            var state = new ClusterState(index, upTo, statistics, Set.of(), pieces, new ClusterState.Revision(0, 0));
            keep(state, "");
            clear(index, old.map(ClusterState::index).orElse(index));
            return index;
        });
    }

    @Override
    public synchronized void update(Collection<UUID> gone, Collection<AdDocument> documents, Position upTo) {
        reading(() -> {
            var state = readAgain().orElseThrow(() -> new IllegalStateException("nothing is held that could change"));
            var ads = documents.stream().map(ClusterDocument::of).toList();
            put(state.index(), gone, ads, true);
            var words = new HashSet<>(state.newWords());
            words.addAll(state.statistics().newWords(ads));
            var next = new ClusterState(
                    state.index(),
                    isLater(upTo, state.position()) ? upTo : state.position(),
                    state.statistics(),
                    words.size() > MOST_NEW_WORDS ? state.newWords() : words,
                    state.pieces(),
                    state.revision());
            keep(
                    next,
                    "?if_seq_no=%d&if_primary_term=%d"
                            .formatted(
                                    state.revision().number(), state.revision().term()));
            return next;
        });
    }

    private static boolean isLater(Position one, Position other) {
        return !one.epoch().equals(other.epoch())
                || one.xid() > other.xid()
                || one.xid() == other.xid() && one.seq() > other.seq();
    }

    private void put(String index, Collection<UUID> gone, Collection<ClusterDocument> ads, boolean show)
            throws IOException {
        var lines = new StringBuilder();
        for (var id : gone) {
            lines.append("{\"delete\":{\"_id\":\"").append(id).append("\"}}\n");
        }
        for (var ad : ads) {
            lines.append("{\"index\":{\"_id\":\"").append(ad.id()).append("\"}}\n");
            lines.append(ad.json()).append('\n');
        }
        if (!lines.isEmpty()) {
            var answer = wire.change("POST", "/" + index + "/_bulk", lines.toString());
            for (var item : answer.path("items")) {
                var problem = item.path("index").path("error");
                if (!problem.isMissingNode()) {
                    throw new IllegalStateException("an ad was not taken: " + problem);
                }
            }
        }
        if (show) {
            wire.change("POST", "/" + index + "/_refresh", "");
        }
    }

    private void ensureState() throws IOException {
        if (wire.find("/" + stateIndex()).isEmpty()) {
            wire.change("PUT", "/" + stateIndex(), ClusterLayout.state());
        }
    }

    /** @return in how many pieces */
    private int keep(String index, CorpusStatistics statistics) throws IOException {
        var text = Base64.getEncoder().encodeToString(statistics.toBytes());
        int pieces = 0;
        for (int from = 0; from < text.length(); from += PIECE) {
            var piece = ClusterQuery.object().put("bytes", text.substring(from, Math.min(text.length(), from + PIECE)));
            wire.change("PUT", path(index + "." + pieces), piece.toString());
            pieces++;
        }
        return pieces;
    }

    private void keep(ClusterState state, String condition) throws IOException {
        var said = ClusterQuery.object();
        said.put("layout", ClusterLayout.VERSION);
        said.put("index", state.index());
        said.put("pieces", state.pieces());
        said.put("epoch", state.position().epoch().toString());
        said.put("xid", state.position().xid());
        said.put("seq", state.position().seq());
        var newWords = said.putArray("newWords");
        state.newWords().forEach(newWords::add);
        var kept = wire.change("PUT", path("now") + condition, said.toString());
        var revision = new ClusterState.Revision(
                kept.path("_seq_no").asLong(), kept.path("_primary_term").asLong());
        var now = new ClusterState(
                state.index(), state.position(), state.statistics(), state.newWords(), state.pieces(), revision);
        seen = new Seen(now, System.nanoTime());
    }

    /** Older indices and their statistics; what is still read stays. */
    private void clear(String index, String before) throws IOException {
        for (var each : wire.ask("GET", "/_cat/indices/" + name + "-ads-*?format=json&h=index", "")) {
            var found = each.path("index").asString();
            if (!found.equals(index) && !found.equals(before)) {
                wire.remove("/" + found);
                int piece = 0;
                while (wire.find(path(found + "." + piece)).isPresent()) {
                    wire.remove(path(found + "." + piece++));
                }
            }
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
