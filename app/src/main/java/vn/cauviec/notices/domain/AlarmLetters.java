package vn.cauviec.notices.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.Duty;
import vn.cauviec.operations.Duty.Lasting;
import vn.cauviec.operations.Duty.Reach;
import vn.cauviec.operations.Outbox;
import vn.cauviec.operations.SiteAddress;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;

/**
 * Writes a letter to whoever runs the product when a trouble has lasted for some minutes, and another one when it has been over for as
 * long. For one trouble and day there is one of each, whatever number of nodes sees it: the key of the outbox says so. A trouble that
 * lasts for days is told each day anew.
 */
@Component
class AlarmLetters {
    /** What passes by itself within this time needs nobody. */
    static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Language LANGUAGE = Language.VIETNAMESE;
    private static final String ROOM = "alarm/";
    private static final String BEGAN = "began";
    private static final String OVER = "over";

    /** A letter about what is over is of use only to those who still know what it was. */
    private static final Duration MEMORY = Duration.ofDays(7);

    private final Duty duty;
    private final Outbox outbox;
    private final SystemWork work;
    private final Texts texts;
    private final SiteAddress site;
    private final String to;

    /** When this node first found that something told is over. */
    private final Map<String, Instant> overSince = new HashMap<>();

    AlarmLetters(Duty duty, Outbox outbox, SystemWork work, Texts texts, SiteAddress site, Environment environment) {
        this.duty = duty;
        this.outbox = outbox;
        this.work = work;
        this.texts = texts;
        this.site = site;
        to = environment.getProperty("cauviec.alarm.mail", "").strip();
    }

    /** False when nobody is to be told. */
    boolean isWanted() {
        return !to.isEmpty();
    }

    /**
     * One day's letters on one trouble.
     *
     * @param node empty where the trouble is that of all nodes
     */
    private record Alarm(LocalDate day, String code, String node) {
        static Alarm of(Lasting lasting, String node, LocalDate day) {
            var trouble = lasting.trouble();
            return new Alarm(day, trouble.code(), trouble.reach() == Reach.NODE ? node : "");
        }

        /** Out of a key of the outbox, without its last part. */
        static Alarm read(String key) {
            var parts = key.substring(ROOM.length()).split("/", -1);
            return new Alarm(LocalDate.parse(parts[0]), parts[1], parts[2]);
        }

        String key(String what) {
            return ROOM + day + "/" + code + "/" + node + "/" + what;
        }

        String trouble() {
            return code + "/" + node;
        }
    }

    /** Looks and writes what is due; all of it in one transaction. */
    void look(Instant now) {
        var troubles = duty.troubles();
        work.run("alarm", () -> {
            var told = outbox.listKeys(ROOM, now.minus(MEMORY));
            for (var lasting : troubles) {
                if (!lasting.since().isAfter(now.minus(PATIENCE))) {
                    tellBegin(lasting, now, told);
                }
            }
            tellEnds(troubles, now, told);
        });
    }

    private void tellBegin(Lasting lasting, Instant now, Set<String> told) {
        var alarm = Alarm.of(lasting, duty.node(), LocalDate.ofInstant(now, BusinessClock.ZONE));
        if (!told.contains(alarm.key(BEGAN))) {
            var since = new Duty.Value.Moment(lasting.since()).in(texts, LANGUAGE);
            put(alarm, BEGAN, lasting.trouble().sentence(texts, LANGUAGE), since);
        }
    }

    private void tellEnds(List<Lasting> troubles, Instant now, Set<String> told) {
        var present = troubles.stream()
                .map(lasting -> Alarm.of(lasting, duty.node(), LocalDate.MIN).trouble())
                .collect(Collectors.toSet());
        var open = new ArrayList<Alarm>(lastAlarms(told).values());
        open.removeIf(alarm -> present.contains(alarm.trouble()) || told.contains(alarm.key(OVER)));
        overSince.keySet().retainAll(open.stream().map(Alarm::trouble).toList());
        for (var alarm : open) {
            var since = overSince.computeIfAbsent(alarm.trouble(), _ -> now);
            if (!since.isAfter(now.minus(PATIENCE))) {
                put(alarm, OVER, new Duty.Value.Moment(since).in(texts, LANGUAGE));
            }
        }
    }

    /** The last that was told of each trouble that this node can see. */
    private Map<String, Alarm> lastAlarms(Set<String> told) {
        var last = new TreeMap<String, Alarm>();
        told.stream()
                .filter(key -> key.endsWith("/" + BEGAN))
                .map(Alarm::read)
                .filter(alarm -> alarm.node().isEmpty() || alarm.node().equals(duty.node()))
                .forEach(alarm -> last.merge(
                        alarm.trouble(), alarm, (one, other) -> one.day().isAfter(other.day()) ? one : other));
        return last;
    }

    private void put(Alarm alarm, String what, String... words) {
        var key = "notices.alarm." + what;
        var letter = new Letter(
                to,
                texts.get(LANGUAGE, key + ".title", Duty.name(alarm.code(), texts, LANGUAGE)),
                texts.get(LANGUAGE, key + ".text", (Object[]) words)
                        + "\n\n"
                        + texts.get(LANGUAGE, "notices.alarm.where", duty.node(), site.of("/quan-ly/he-thong/truc"))
                        + "\n\n"
                        + texts.get(LANGUAGE, "notices.mail.foot", texts.get(LANGUAGE, "province.name"))
                        + "\n");
        outbox.put(MailCarrier.KIND, alarm.key(what), letter.write(), null);
    }
}
