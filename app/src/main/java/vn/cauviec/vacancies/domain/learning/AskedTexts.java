package vn.cauviec.vacancies.domain.learning;

import java.time.Duration;
import java.time.LocalDate;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.NightlyWork.Clearing;
import vn.cauviec.operations.SystemWork;
import vn.cauviec.vacancies.domain.AdViews;
import vn.cauviec.vacancies.domain.CountsInMemory;

/**
 * What people type into the job search, by day: counted in memory, each address once for a text, and written together every half minute,
 * so that asking costs nothing. Who asked is kept nowhere (ADR 0808). Public servants and programs that say what they are do not count.
 */
@Component
public class AskedTexts implements SmartLifecycle {
    /** More different texts are not taken until those that wait are written. */
    static final int MOST_WAITING = 5_000;

    private final CountsInMemory<Asked, Answered> counts;
    private final Askers askers = new Askers();
    private final BusinessClock clock;

    AskedTexts(AskedTextStore store, SystemWork work, BusinessClock clock) {
        this.clock = clock;
        counts = new CountsInMemory<>(
                "asked-texts",
                work,
                Answered::before,
                taken -> store.add(taken, LocalDate.ofInstant(clock.systemNow(), BusinessClock.ZONE)));
    }

    record Asked(LocalDate day, String text) {}

    /** @param times how many asked since the last time it was written */
    record Answered(int times, int found, Outcome outcome) {
        Answered before(Answered later) {
            return new Answered(times + later.times, later.found, later.outcome);
        }
    }

    /** How the search answered. */
    public enum Outcome {
        FOUND,
        /** After a word was taken for another one. */
        CORRECTED,
        /** Only what has most of the words. */
        NEARLY,
        NOTHING
    }

    /**
     * Who asks; nothing of it is kept.
     *
     * @param address of the network
     * @param program what the browser says it is
     */
    public record Asker(Actor actor, String address, String program) {
        private boolean counts() {
            return !actor.isStaff() && !AdViews.isProgram(program);
        }
    }

    /** Somebody has asked and was answered. */
    public void asked(Asker asker, String typed, int found, Outcome outcome) {
        if (!asker.counts()) {
            return;
        }
        AskedText.clean(typed).ifPresent(text -> {
            var key = new Asked(clock.today(), text);
            if ((counts.has(key) || counts.size() < MOST_WAITING) && askers.isFirst(asker.address(), text, key.day())) {
                counts.add(key, new Answered(1, found, outcome));
            }
        });
    }

    @Override
    public void start() {
        counts.start();
    }

    @Override
    public void stop() {
        counts.stop();
    }

    @Override
    public boolean isRunning() {
        return counts.isRunning();
    }

    /** At once what would be written within half a minute. */
    void write() {
        counts.write();
    }

    /** What stays rare goes after a month, and everything after a year. */
    @Configuration(proxyBeanMethods = false)
    static class Clearings {
        @Bean
        Clearing rareTexts() {
            return new Clearing("vacancies.asked_text", Duration.ofDays(30), """
                    DELETE FROM vacancies.asked_text
                    WHERE written_on < CAST(:before AS date)
                      AND (written_on < CAST(:before AS date) - 335
                        OR text NOT IN (SELECT text FROM vacancies.often_asked))
                    """);
        }
    }
}
