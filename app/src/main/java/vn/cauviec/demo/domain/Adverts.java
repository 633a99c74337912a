package vn.cauviec.demo.domain;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.cauviec.kernel.Role;
import vn.cauviec.vacancies.SampleVacancies;
import vn.cauviec.vacancies.SampleVacancies.Ad;
import vn.cauviec.vacancies.StatedConditions;

/** The ads of the story: the words of a trade, put together by chance for an employer of its sector. */
final class Adverts {
    private static final int MOST_TRIES = 200;

    private final long seed;
    private final Calendar calendar;
    private final Words words;
    private final Map<Month, Weighted<Trade>> seasons;
    private final List<Firm> firms;
    private final Section common;

    Adverts(long seed, Calendar calendar, Words words, String province, List<Firm> firms) {
        this.seed = seed;
        this.calendar = calendar;
        this.words = words;
        this.firms =
                firms.stream().filter(firm -> firm.fate() == Firm.Fate.VERIFIED).toList();
        seasons = Trade.seasons(Trade.list(province));
        common = Section.read(province, "trades-common.txt").getFirst();
    }

    List<Advert> list(int count) {
        var adverts = new ArrayList<Advert>();
        var written = new HashSet<String>();
        var ofFirm = new HashMap<Firm, Integer>();
        for (int i = 0; i < count; i++) {
            var advert = advert(i, written, ofFirm);
            ofFirm.merge(advert.firm(), 1, Integer::sum);
            adverts.add(advert);
        }
        return List.copyOf(adverts);
    }

    /**
     * @param written what each company sought so far: nobody seeks the same twice
     * @param ofFirm how many ads each company has so far
     */
    private Advert advert(int number, Set<String> written, Map<Firm, Integer> ofFirm) {
        var dice = Dice.of(seed, "vacancy/" + number);
        var fate = fate(number);
        var day = draftedOn(fate, dice);
        for (int i = 0; i < MOST_TRIES; i++) {
            var trade = Trade.inSeason(seasons, day).pick(dice);
            var able = firms.stream()
                    .filter(firm -> ofFirm.getOrDefault(firm, 0) < mostAds(firm))
                    .filter(trade::suits)
                    .toList();
            if (able.isEmpty()) {
                continue;
            }
            var firm = dice.pick(able);
            var title = dice.pick(trade.list("title", firm));
            if (written.add(firm.key() + title)) {
                return advert(number, trade, firm, title, fate, day, dice);
            }
        }
        throw new IllegalStateException("the companies of the sample seek no more people: ad " + number);
    }

    private Advert advert(
            int number, Trade trade, Firm firm, String title, Advert.Fate fate, LocalDate day, Dice dice) {
        var drafted = Calendar.later(firm.verified(), calendar.at(day, dice));
        var sent = Calendar.later(drafted, calendar.after(drafted, dice.between(0, 1), dice));
        var decided = Calendar.later(sent, calendar.after(sent, dice.between(0, 2), dice));
        var stopped = Calendar.later(decided, calendar.after(decided, dice.between(10, 40), dice));
        var written = write(trade, firm, title, deadline(fate, Calendar.day(drafted), dice), dice);
        var ad = written.with(Conditions.of(written, Dice.of(seed, "conditions/" + number)));
        return new Advert(number, trade, firm, ad, fate, drafted, sent, decided, stopped);
    }

    private static int mostAds(Firm firm) {
        return switch (firm.size()) {
            case UNDER_10 -> 2;
            case FROM_10 -> 4;
            case FROM_50 -> 5;
            case FROM_200, FROM_500 -> 8;
        };
    }

    /** A small company does not seek more people than it has. */
    private static int openings(Trade trade, Firm firm, Dice dice) {
        int most = switch (firm.size()) {
            case UNDER_10 -> 3;
            case FROM_10 -> 8;
            case FROM_50 -> 25;
            case FROM_200, FROM_500 -> 60;
        };
        var openings = trade.openings();
        return dice.between(Math.min(openings[0], most), Math.min(openings[1], most));
    }

    private static Advert.Fate fate(int number) {
        return switch (number % 40) {
            case 3, 21 -> Advert.Fate.SUBMITTED;
            case 8 -> Advert.Fate.DRAFT;
            case 14 -> number % 80 == 14 ? Advert.Fate.RETURNED : Advert.Fate.PUBLISHED;
            case 27 -> number % 80 == 27 ? Advert.Fate.CHANGE_PROPOSED : Advert.Fate.PUBLISHED;
            case 33, 36 -> Advert.Fate.STOPPED;
            default -> Advert.Fate.PUBLISHED;
        };
    }

    /** What waits was begun in the last days; two ads of three stand in the last ten weeks. */
    private LocalDate draftedOn(Advert.Fate fate, Dice dice) {
        return switch (fate) {
            case DRAFT -> calendar.eve().minusDays(dice.between(1, 9));
            case SUBMITTED -> calendar.eve().minusDays(dice.between(0, 3));
            case RETURNED -> calendar.eve().minusDays(dice.between(4, 9));
            case CHANGE_PROPOSED -> calendar.eve().minusDays(dice.between(15, 40));
            case PUBLISHED ->
                dice.happens(66)
                        ? calendar.eve().minusDays(dice.between(2, 70))
                        : calendar.begin().plusDays(dice.between(0, 95));
            case STOPPED -> calendar.begin().plusDays(dice.between(0, 110));
        };
    }

    /** Far enough for a moderator's days; one that could stand until today mostly does. */
    private LocalDate deadline(Advert.Fate fate, LocalDate drafted, Dice dice) {
        var deadline = drafted.plusDays(dice.between(40, 80));
        var latest = drafted.plusDays(88);
        boolean mayStandYet =
                fate != Advert.Fate.STOPPED && latest.isAfter(calendar.today().plusDays(3));
        return mayStandYet && deadline.isBefore(calendar.today()) ? latest.minusDays(dice.between(0, 3)) : deadline;
    }

    private Ad write(Trade trade, Firm firm, String title, LocalDate deadline, Dice dice) {
        var address = firm.facts().address();
        var tasks = dice.some(trade.list("task", firm), dice.between(3, 5));
        var gains = new ArrayList<>(dice.some(trade.list("gain", firm), 2));
        gains.addAll(dice.some(common.list("gain"), dice.between(1, 3)));
        return new Ad(
                withPlace(title, firm, dice),
                bullets(tasks) + "\n" + dice.pick(common.list("closing")),
                bullets(dice.some(trade.list("need", firm), dice.between(2, 4))),
                bullets(gains),
                trade.occupation(),
                firm.place(),
                address,
                wage(trade, dice),
                trade.type(),
                StatedConditions.NONE,
                openings(trade, firm, dice),
                deadline);
    }

    /** "Thợ xây tại Sa Pa", sometimes, and not where a place is named already. */
    private static String withPlace(String title, Firm firm, Dice dice) {
        var place = firm.place().name().replace("N.T ", "");
        var named = title.contains(place) || title.contains(" tuyến ") || title.contains("Sa Pa");
        return dice.happens(45) && !named ? title + " tại " + place : title;
    }

    private static String bullets(List<String> lines) {
        return "- " + String.join("\n- ", lines);
    }

    /** "từ 8,5 đến 12 triệu", in half millions. */
    private static String wage(Trade trade, Dice dice) {
        int low = trade.wage()[0] + 500 * dice.between(0, 2);
        int high = Math.max(trade.wage()[1] - 500 * dice.between(0, 3), low + 1000);
        return "từ " + millions(low) + " đến " + millions(high) + " triệu";
    }

    private static String millions(int thousands) {
        return thousands % 1000 == 0 ? Integer.toString(thousands / 1000) : thousands / 1000 + ",5";
    }

    List<Event> events(List<Advert> adverts, SampleVacancies sample) {
        var events = new ArrayList<Event>();
        adverts.forEach(advert -> addEvents(advert, sample, events));
        return events;
    }

    private void addEvents(Advert advert, SampleVacancies sample, List<Event> events) {
        var key = advert.key();
        var head = advert.firm().headKey();
        var dice = Dice.of(seed, key + "/decision");
        var moderator = Staff.any(Role.MODERATOR, dice);
        var id = new UUID(
                dice.random().nextLong() & ~0xF000L | 0x7000L, dice.random().nextLong() >>> 2 | 1L << 63);
        events.add(new Event(advert.drafted(), key, head, (actor, stage) -> {
            sample.draft(actor, id, advert.ad());
            stage.made(key, id);
        }));
        if (advert.fate() == Advert.Fate.DRAFT) {
            return;
        }
        events.add(new Event(advert.sent(), key + "/send", head, (actor, _) -> sample.send(actor, id)));
        if (advert.fate() == Advert.Fate.RETURNED) {
            var reason = words.pick("returns", dice);
            events.add(new Event(
                    advert.decided(), key + "/return", moderator, (actor, _) -> sample.giveBack(actor, id, reason)));
        }
        if (advert.isPublic()) {
            events.add(
                    new Event(advert.decided(), key + "/approve", moderator, (actor, _) -> sample.approve(actor, id)));
        }
        if (advert.fate() == Advert.Fate.STOPPED) {
            events.add(new Event(advert.stopped(), key + "/stop", head, (actor, _) -> sample.stop(actor, id)));
        }
        if (advert.fate() == Advert.Fate.CHANGE_PROPOSED) {
            events.add(new Event(
                    calendar.at(calendar.eve().minusDays(dice.between(0, 3)), dice),
                    key + "/change",
                    head,
                    (actor, _) -> sample.proposeChange(actor, id, withMoreOpenings(advert.ad()))));
        }
    }

    private static Ad withMoreOpenings(Ad ad) {
        return new Ad(
                ad.title(),
                ad.description(),
                ad.requirements(),
                ad.benefits(),
                ad.occupationCode(),
                ad.place(),
                ad.workplace(),
                ad.wage(),
                ad.employmentType(),
                ad.conditions(),
                ad.openings() + Math.max(1, ad.openings() / 2),
                ad.deadline());
    }
}
