package vn.cauviec.demo.domain;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.StartOptions;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;

/**
 * Makes the sample province on the first start of a data folder, before the first page is served, and names its accounts at the end
 * of every start. What the first start decided stays: a folder that began without a sample never gets one, and one that was left
 * half-way is told to its end whatever the command line says.
 */
@Component
class DemoStart implements SmartLifecycle {
    /** Before the web server, which begins to listen 2,048 before the last phase. */
    private static final int PHASE = DEFAULT_PHASE - 4_096;

    private final ObjectProvider<StartOptions> options;
    private final ObjectProvider<StartOptions.Progress> progress;
    private final FirstDecision decision;
    private final Story story;
    private final TellStory tell;
    private final ScaledPlan plan;
    private final Texts texts;
    private volatile boolean running;

    DemoStart(
            ObjectProvider<StartOptions> options,
            ObjectProvider<StartOptions.Progress> progress,
            FirstDecision decision,
            Story story,
            TellStory tell,
            ScaledPlan plan,
            Texts texts) {
        this.options = options;
        this.progress = progress;
        this.decision = decision;
        this.story = story;
        this.tell = tell;
        this.plan = plan;
        this.texts = texts;
    }

    @Override
    public void start() {
        running = true;
        // Absent where the server was not started from the command line.
        options.ifAvailable(asked -> progress.ifAvailable(reader -> begin(decision.of(asked), reader)));
    }

    private void begin(DemoStore.Story decided, StartOptions.Progress reader) {
        if (!decided.wanted()) {
            return;
        }
        if (!decided.finished()) {
            makeProvince(decided, reader);
        }
        reader.atTheEnd(text("demo.accounts", DemoAccount.PASSWORD));
        for (var account : DemoAccount.values()) {
            var role = text("demo.role." + account.role());
            reader.atTheEnd(String.format(Locale.ROOT, "  %-36s %s", account.email(), role));
        }
    }

    private void makeProvince(DemoStore.Story decided, StartOptions.Progress reader) {
        reader.doing(text("demo.begins"));
        plan.set(decided.today());
        var events = story.events(decided.seed(), decided.today(), Scale.SMALL);
        var said = new HashSet<YearMonth>();
        tell.run(decided.seed(), events, decided.told(), stands -> {
            var month = YearMonth.from(Calendar.day(events.get(stands - 1).at()));
            if (said.add(month)) {
                reader.doing(text(
                        "demo.month",
                        Integer.toString(month.getMonthValue()),
                        Integer.toString(month.getYear()),
                        Integer.toString(stands * 100 / events.size())));
            }
        });
    }

    private String text(String key, String... values) {
        return texts.get(Language.VIETNAMESE, key, (Object[]) values);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
