package vn.cauviec.reference.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.CommuneInput;
import vn.cauviec.reference.CommuneInput.Named;
import vn.cauviec.reference.RoadEstimate;
import vn.cauviec.reference.Roads;
import vn.cauviec.reference.Unit;
import vn.cauviec.reference.UnitId;
import vn.cauviec.reference.Units;
import vn.cauviec.reference.domain.RoadQueries;
import vn.cauviec.reference.domain.StatedRoad;
import vn.cauviec.reference.domain.StatedRoad.Pair;
import vn.cauviec.reference.web.RoadsPage.Chosen;
import vn.cauviec.reference.web.RoadsPage.End;
import vn.cauviec.reference.web.RoadsPage.Row;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.PageAddress;

/** Makes the page of the roads. */
@Component
class RoadPages {
    static final String ADDRESS = "/quan-ly/danh-muc/duong-bo";
    static final String FROM = "tu";
    static final String TO = "den";
    static final String CHOSEN = "-id";
    static final String WORDS = "q";

    private static final int ROWS = 50;

    private final RoadQueries queries;
    private final Roads roads;
    private final Units units;
    private final CommuneInput communes;
    private final BusinessClock clock;

    RoadPages(RoadQueries queries, Roads roads, Units units, CommuneInput communes, BusinessClock clock) {
        this.queries = queries;
        this.roads = roads;
        this.units = units;
        this.communes = communes;
        this.clock = clock;
    }

    /** The two ends that an address or a form names. */
    record Asked(End from, End to) {
        boolean isEmpty() {
            return from.typed().isBlank() && to.typed().isBlank();
        }
    }

    /** The communes that are meant; empty where something is wrong, which stands in the errors, and where nothing was typed. */
    Optional<Pair> read(Asked asked, FormErrors errors) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        var from = commune(asked.from(), FROM, errors);
        var to = commune(asked.to(), TO, errors);
        if (from == null || to == null) {
            return Optional.empty();
        }
        if (from.equals(to)) {
            errors.add(TO, "reference.roads.sameUnit");
            return Optional.empty();
        }
        return Optional.of(Pair.of(from, to));
    }

    private @Nullable UnitId commune(End end, String field, FormErrors errors) {
        return switch (communes.read(end.id(), end.typed(), clock.today())) {
            case Named.One(var commune) -> commune.id();
            case Named.Nothing() -> {
                errors.add(field, "reference.roads.unitMissing");
                yield null;
            }
            case Named.Unknown(var nearest) -> {
                var key = nearest.isEmpty() ? "reference.roads.unitUnknown" : "reference.roads.unitUnknownNearest";
                errors.add(field, key, nearest);
                yield null;
            }
            case Named.Several(var candidates) -> {
                errors.add(field, "reference.roads.unitSeveral", String.join("; ", candidates));
                yield null;
            }
        };
    }

    /**
     * @param pair the road that was chosen; null for none
     * @param form what was typed of it; null for what is in force
     */
    RoadsPage page(
            Actor actor,
            Asked asked,
            @Nullable Pair pair,
            @Nullable RoadForm form,
            String words,
            int number,
            FormErrors errors) {
        var address = PageAddress.of(ADDRESS).with(WORDS, words);
        var shown = Pages.of(list(actor, words), address, number, ROWS);
        var chosen = pair == null ? null : chosen(actor, pair);
        return new RoadsPage(
                chosen == null ? asked.from() : new End(chosen.fromName(), chosen.fromId()),
                chosen == null ? asked.to() : new End(chosen.toName(), chosen.toId()),
                chosen,
                form == null ? form(actor, pair) : form,
                words,
                shown.rows(),
                shown.paging(),
                PageAddress.of(ADDRESS + ".csv").with(WORDS, words).toString(),
                errors);
    }

    /** The statements in force whose units are called so. */
    List<Row> list(Actor actor, String words) {
        var key = VietnameseText.fold(words);
        return queries.listInForce(actor).stream()
                .map(this::row)
                .filter(row -> VietnameseText.fold(row.fromName() + " " + row.toName() + " " + row.note())
                        .contains(key))
                .toList();
    }

    private RoadForm form(Actor actor, @Nullable Pair pair) {
        var known = pair == null ? Optional.<StatedRoad>empty() : queries.findInForce(actor, pair);
        return known.map(road -> new RoadForm(
                        kilometres(road.metres()),
                        Integer.toString(road.minutes()),
                        "",
                        road.id().toString()))
                .orElse(RoadForm.EMPTY);
    }

    /** 24.500 m is "24,5", as it is read back. */
    static String kilometres(long metres) {
        long tenths = Math.round(metres / 100.0);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "," + tenths % 10;
    }

    private Chosen chosen(Actor actor, Pair pair) {
        var from = units.get(pair.from());
        var to = units.get(pair.to());
        return new Chosen(
                id(from),
                id(to),
                from.pathText(),
                to.pathText(),
                queries.findInForce(actor, pair)
                        .map(RoadPages::way)
                        .or(() -> roads.estimate(pair.from(), pair.to(), clock.today()))
                        .orElse(null),
                queries.listHistory(actor, pair).stream().map(this::row).toList());
    }

    private Row row(StatedRoad road) {
        var from = units.get(road.from());
        var to = units.get(road.to());
        return new Row(
                road.id(),
                address(from, to),
                from.pathText(),
                to.pathText(),
                way(road),
                road.note(),
                road.officer(),
                road.statedAt(),
                road.endedAt());
    }

    private static RoadEstimate way(StatedRoad road) {
        return new RoadEstimate(road.metres(), road.minutes(), true);
    }

    private static String id(Unit unit) {
        return Long.toString(unit.id().value());
    }

    private static String address(Unit from, Unit to) {
        return PageAddress.of(ADDRESS)
                .with(FROM, from.pathText())
                .with(FROM + CHOSEN, id(from))
                .with(TO, to.pathText())
                .with(TO + CHOSEN, id(to))
                .toString();
    }

    String address(Pair pair) {
        return address(units.get(pair.from()), units.get(pair.to()));
    }
}
