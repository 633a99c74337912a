package vn.cauviec.demo.domain;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Sex;

/** Who starts work where without having applied here, over the seasons of the half-year. */
final class DirectHires {
    /** Of a hundred, how many go to another province. */
    private static final int OUTSIDE_PERCENT = 14;

    /** Every so many people start a second job in the same year, which is recorded and does not count. */
    private static final int SECOND_EVERY = 28;

    private final long seed;
    private final Calendar calendar;
    private final Map<Month, Weighted<Trade>> seasons;
    private final List<Firm> firms;
    private final List<Advert> adverts;
    private final Map<Advert, Integer> taken = new HashMap<>();
    private final Map<Sex, Deque<Person>> waiting;

    DirectHires(
            long seed,
            Calendar calendar,
            List<Trade> trades,
            List<Firm> firms,
            List<Advert> adverts,
            List<Person> persons) {
        this.seed = seed;
        this.calendar = calendar;
        seasons = Trade.seasons(trades);
        this.firms = firms;
        this.adverts = adverts;
        var registered = Dice.of(seed, "who starts work")
                .shuffled(persons.stream()
                        .filter(person -> !person.signsUp())
                        .filter(person -> Calendar.day(person.entered()).isBefore(calendar.begin()))
                        .toList());
        waiting = Map.of(
                Sex.MALE, new ArrayDeque<>(of(registered, Sex.MALE)),
                Sex.FEMALE, new ArrayDeque<>(of(registered, Sex.FEMALE)));
    }

    private static List<Person> of(List<Person> persons, Sex sex) {
        return persons.stream().filter(person -> person.sex() == sex).toList();
    }

    /** @param people how many different people start work */
    List<DirectHire> list(int people) {
        var hires = new ArrayList<DirectHire>();
        for (int i = 0; i < people; i++) {
            var hire = hire(hires.size(), i);
            hires.add(hire);
            if (i % SECOND_EVERY == 0 && hire.fate() == DirectHire.Fate.COUNTED) {
                second(hires, hire);
            }
        }
        return hires;
    }

    private DirectHire hire(int number, int order) {
        var dice = Dice.of(seed, "hire/" + number);
        var start = calendar.seasonal(dice);
        boolean outside = dice.happens(OUTSIDE_PERCENT);
        var trade = Trade.inSeason(seasons, start).pick(dice);
        var sex = dice.happens(outside ? 55 : trade.women()) ? Sex.FEMALE : Sex.MALE;
        var able = able(outside ? List.of(Firms.OUTSIDE) : trade.sectors(), start);
        var firm = Weighted.of(able, DirectHires::size).pick(dice);
        return new DirectHire(number, next(sex, firm), firm, advert(firm, start, dice), start, fate(order, start));
    }

    /** Large companies take more people. */
    private static double size(Firm firm) {
        return switch (firm.size()) {
            case UNDER_10 -> 1;
            case FROM_10 -> 3;
            case FROM_50 -> 6;
            case FROM_200 -> 10;
            case FROM_500 -> 14;
        };
    }

    private DirectHire.Fate fate(int order, LocalDate start) {
        boolean recent = start.isAfter(calendar.today().minusDays(45));
        if (order % 60 == 5) {
            return DirectHire.Fate.REVERSED;
        }
        if (order % 9 == 4) {
            return recent ? DirectHire.Fate.WITHOUT_EVIDENCE : DirectHire.Fate.PROVEN_LATER;
        }
        return DirectHire.Fate.COUNTED;
    }

    private List<Firm> able(List<String> sectors, LocalDate start) {
        return firms.stream()
                .filter(firm -> sectors.contains(firm.sector()))
                .filter(firm -> firm.fate() == Firm.Fate.VERIFIED || sectors.contains(Firms.OUTSIDE))
                .filter(firm -> Calendar.day(firm.verified()).isBefore(start))
                .toList();
    }

    /** Somebody who waits, rather from the district of the work. */
    private Person next(Sex sex, Firm firm) {
        var people = waiting.getOrDefault(sex, new ArrayDeque<>());
        var district = firm.place().above().stream().findFirst().orElse("");
        var near = people.stream()
                .limit(6)
                .filter(person -> person.home().district().equals(district))
                .findFirst();
        var person = near.orElseGet(people::getFirst);
        people.remove(person);
        return person;
    }

    /** An ad of the company that stood then and still has a place besides the last one. */
    private @Nullable Advert advert(Firm firm, LocalDate start, Dice dice) {
        if (dice.happens(40)) {
            return null;
        }
        var found = adverts.stream()
                .filter(advert -> advert.isPublic() && advert.firm().equals(firm))
                .filter(advert -> advert.ad().openings() > Applications.MOST_FILLED)
                .filter(advert -> Calendar.day(advert.decided()).plusDays(3).isBefore(start))
                .filter(advert ->
                        taken.getOrDefault(advert, 0) + 1 < advert.ad().openings() / 2)
                .min(Comparator.comparing(Advert::number));
        found.ifPresent(advert -> taken.merge(advert, 1, Integer::sum));
        return found.orElse(null);
    }

    private void second(List<DirectHire> hires, DirectHire first) {
        var number = hires.size();
        var dice = Dice.of(seed, "second/" + number);
        var start = first.start().plusDays(dice.between(40, 70));
        if (start.isBefore(calendar.eve())) {
            var firm = dice.pick(able(List.of(first.firm().sector()), start));
            hires.add(new DirectHire(
                    number, first.person(), firm, null, calendar.workday(start), DirectHire.Fate.COUNTED));
        }
    }
}
