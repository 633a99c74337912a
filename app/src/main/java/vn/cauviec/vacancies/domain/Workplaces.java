package vn.cauviec.vacancies.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where the ads of an index have their work, counted through: each unit, and each set of units in which one ad offers its work. An ad has
 * one slot, however many places it has: a search counts and orders by the slot, and costs no more for ads with several.
 */
final class Workplaces {
    /** The slot of an ad of which it is not known where the work is. */
    static final int NONE = Slots.NONE;

    private static final String BETWEEN = ".";

    private final Slots single;
    /** By the slot behind the last unit; sorted units. */
    private final List<List<Integer>> several;

    private final Map<List<Integer>, Integer> slots = new HashMap<>();

    private Workplaces(Slots single, List<List<Integer>> several) {
        this.single = single;
        this.several = several;
        for (int set = 0; set < several.size(); set++) {
            slots.put(several.get(set), single.size() + set);
        }
    }

    /**
     * @param units of ads with one place; what is negative stands for none
     * @param several those of ads with more, each sorted
     */
    static Workplaces of(IntStream units, Collection<List<Integer>> several) {
        return new Workplaces(Slots.of(units), several.stream().distinct().toList());
    }

    /** From names of workplaces, as {@link #name} makes them. */
    static Workplaces named(Collection<String> names) {
        var units = IntStream.builder();
        var several = new ArrayList<List<Integer>>();
        for (var name : names) {
            var places = read(name);
            if (places.size() == 1) {
                units.add(places.getFirst());
            } else if (!places.isEmpty()) {
                several.add(places);
            }
        }
        return of(units.build(), several);
    }

    /** What the place or places of an ad are called, for an engine that counts by words: "12", "12.345". */
    static String name(Collection<Long> units) {
        return units.stream().sorted().map(String::valueOf).collect(Collectors.joining(BETWEEN));
    }

    private static List<Integer> read(String name) {
        return name.isEmpty()
                ? List.of()
                : Arrays.stream(name.split("\\.")).map(Integer::valueOf).toList();
    }

    int size() {
        return single.size() + several.size();
    }

    /** {@link #NONE} for a unit that no ad has alone. */
    int slot(long unit) {
        return single.slot(unit);
    }

    /** Of ads with exactly these places. */
    int slot(List<Integer> units) {
        return slots.getOrDefault(units, NONE);
    }

    /** {@link #NONE} for a name that no ad has. */
    int slot(String name) {
        var units = read(name);
        return units.size() == 1 ? slot(units.getFirst().longValue()) : slot(units);
    }

    String name(int slot) {
        return name(units(slot).mapToObj(Long::valueOf).toList());
    }

    /** The units of the slot: one, or several. */
    IntStream units(int slot) {
        return slot < single.size()
                ? IntStream.of(single.number(slot))
                : several.get(slot - single.size()).stream().mapToInt(Integer::intValue);
    }

    /** Every unit in which there is work, once. */
    IntStream units() {
        return IntStream.range(0, size()).flatMap(this::units).distinct();
    }
}
