package vn.cauviec;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.slf4j.LoggerFactory;
import vn.cauviec.operations.StartOptions;

/** What the person at the keyboard reads: in Vietnamese, or in English where {@code CAUVIEC_LANG=en}. */
final class Console implements StartOptions.Progress {
    private final PrintWriter out;
    private final Locale language;
    private final ResourceBundle texts;
    private final Clock clock;
    private final Instant began;
    private final List<String> atTheEnd = new ArrayList<>();

    Console(Writer out, String language, Clock clock, Instant began) {
        this.out = new PrintWriter(out, true);
        this.language = Locale.of(language.equals("en") ? "en" : "vi");
        this.texts = ResourceBundle.getBundle(
                "messages.commandline",
                this.language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.clock = clock;
        this.began = began;
    }

    /** Standard output; seconds count from the start of the process. Always UTF-8, whatever the shell's locale says. */
    static Console standard() {
        Clock clock = Clock.systemUTC();
        return new Console(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
                System.getenv().getOrDefault("CAUVIEC_LANG", "vi"),
                clock,
                ProcessHandle.current().info().startInstant().orElse(clock.instant()));
    }

    /** Until the server has its own logging, only what is wrong interests the reader. */
    static void quietUntilConfigured() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.ERROR); // "already exists, skipping" is a warning to the library that migrates
        }
    }

    ResourceBundle texts() {
        return texts;
    }

    String text(String key, Object... values) {
        return new MessageFormat(texts.getString(key), language).format(values);
    }

    PrintWriter writer() {
        return out;
    }

    void say(String line) {
        out.println(line);
    }

    void trace(Exception problem) {
        problem.printStackTrace(out);
    }

    /** Says what begins now. */
    void step(String key, Object... values) {
        doing(text(key, values));
    }

    @Override
    public void doing(String sentence) {
        double seconds = Duration.between(began, clock.instant()).toMillis() / 1000.0;
        say(String.format(language, "[%5.1f s] %s", seconds, sentence));
    }

    @Override
    public synchronized void atTheEnd(String line) {
        atTheEnd.add(line);
    }

    /** Says, once, what was kept for the end. */
    synchronized void sayTheEnd() {
        atTheEnd.forEach(this::say);
        atTheEnd.clear();
    }
}
