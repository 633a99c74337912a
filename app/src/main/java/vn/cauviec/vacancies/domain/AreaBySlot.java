package vn.cauviec.vacancies.domain;

import java.util.Arrays;

/**
 * What an area says of each workplace, asked once in a search, however many ads the workplace has. Of the places of one ad the best counts:
 * it lies where one of them lies, and is as near as the nearest.
 */
final class AreaBySlot {
    private static final byte OUTSIDE = 1;
    private static final byte INSIDE = 2;
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final Tally.Area area;
    private final boolean everywhere;
    private final Workplaces workplaces;
    private final byte[] inside;
    private final long[] bonus;
    private final long[] metres;

    AreaBySlot(Tally.Area area, Workplaces workplaces) {
        this.area = area;
        everywhere = area.equals(Tally.Area.EVERYWHERE);
        this.workplaces = workplaces;
        inside = new byte[workplaces.size()];
        bonus = new long[workplaces.size()];
        Arrays.fill(bonus, UNKNOWN);
        metres = bonus.clone();
    }

    boolean has(int slot) {
        if (everywhere) {
            return true;
        }
        if (slot == Workplaces.NONE) {
            return area.has(Tally.NOWHERE);
        }
        if (inside[slot] == 0) {
            inside[slot] = workplaces.units(slot).anyMatch(area::has) ? INSIDE : OUTSIDE;
        }
        return inside[slot] == INSIDE;
    }

    /** Nothing for a workplace that is not known. */
    long bonus(int slot) {
        if (everywhere || slot == Workplaces.NONE) {
            return 0;
        }
        if (bonus[slot] == UNKNOWN) {
            bonus[slot] = workplaces.units(slot).mapToLong(area::bonus).max().orElse(0);
        }
        return bonus[slot];
    }

    long metres(int slot) {
        if (slot == Workplaces.NONE) {
            return area.metres(Tally.NOWHERE);
        }
        if (metres[slot] == UNKNOWN) {
            metres[slot] = workplaces.units(slot).mapToLong(area::metres).min().orElse(Long.MAX_VALUE);
        }
        return metres[slot];
    }
}
