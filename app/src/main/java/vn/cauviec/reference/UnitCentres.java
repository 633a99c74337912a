package vn.cauviec.reference;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A point in each unit, found once: the lists know none for communes of old maps. */
public final class UnitCentres {
    private final Units units;
    private final Catalogues catalogues;
    private final ConcurrentHashMap<UnitId, Optional<Unit.Point>> known = new ConcurrentHashMap<>();

    public UnitCentres(Units units, Catalogues catalogues) {
        this.units = units;
        this.catalogues = catalogues;
    }

    /** A point in the unit, or in what is around it or came of it; empty where none is known, and for a province. */
    public Optional<Unit.Point> find(UnitId unit) {
        return known.computeIfAbsent(unit, this::look);
    }

    private Optional<Unit.Point> look(UnitId unit) {
        var own = units.get(unit);
        var later = catalogues.listMapChanges().stream().flatMap(map -> units.listOnMap(unit, map).stream());
        var above = units.listPath(unit, own.valid().from()).reversed().stream();
        return Stream.of(Stream.of(own), later, above)
                .flatMap(stream -> stream)
                .filter(one -> one.level() != UnitLevel.PROVINCE)
                .map(Unit::centre)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
