package vn.cauviec.operations;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.site.Language;
import vn.cauviec.site.Texts;

/** What the person on duty has to know of this node: how it is, and what is wrong. Answered from memory, without asking anybody. */
public interface Duty {
    /** How this node is. */
    enum State {
        /** The start is not over, or what is derived here has not caught up yet. */
        STARTING,
        UP,
        /** It serves, and something needs a hand. */
        DEGRADED,
        /** The database has not answered for some seconds. */
        DOWN
    }

    State state();

    /** Short name of this node, in keys and on the page. */
    String node();

    /** What is wrong now: what hinders people first, then the oldest first. */
    List<Lasting> troubles();

    /** Figures of all modules, by their sources. */
    List<Section> sections();

    /** Contributed by each module that has something to tell. */
    interface Source {
        /** Message key of the heading over its figures. */
        String heading();

        /** Smaller comes first on the page. */
        int order();

        /**
         * Looks; asked every few seconds, on a thread of its own, in no transaction. A source that fails is asked again, and what
         * it said last stands until then.
         *
         * @param now system time
         */
        Report look(Instant now);
    }

    /** What a source has seen. */
    record Report(List<Figure> figures, List<Trouble> troubles) {
        public Report {
            figures = List.copyOf(figures);
            troubles = List.copyOf(troubles);
        }
    }

    /**
     * A figure.
     *
     * @param code names the gauge in the registry of meters; small letters and dots
     * @param key message key of what it is
     * @param arguments what the key's sentence fills in
     */
    record Figure(String code, String key, List<Value> arguments, Value value) {
        public Figure {
            arguments = List.copyOf(arguments);
        }

        public Figure(String code, String key, Value value) {
            this(code, key, List.of(), value);
        }

        /** What it is. */
        public String label(Texts texts, Language language) {
            return Duty.fill(texts, language, key, arguments);
        }
    }

    /** The figures of one source. */
    record Section(String heading, List<Figure> figures) {
        public Section {
            figures = List.copyOf(figures);
        }
    }

    /**
     * Something that needs a hand.
     *
     * @param code names it; the same trouble has the same code on every node
     * @param key message key of a sentence that says what is wrong and what to do
     * @param values what the sentence fills in
     * @param address page on which one does it; empty for none
     * @param reach whom it touches
     */
    record Trouble(String code, String key, List<Value> values, String address, Reach reach) {
        public Trouble {
            values = List.copyOf(values);
        }

        /** What it is, in a few words: the text under {@code trouble.} and its code. */
        public String name(Texts texts, Language language) {
            return Duty.name(code, texts, language);
        }

        /** The sentence. */
        public String sentence(Texts texts, Language language) {
            return Duty.fill(texts, language, key, values);
        }
    }

    /** Whom a trouble touches. */
    enum Reach {
        /** This node serves worse for it. */
        NODE,
        /** All nodes do: every one of them sees the same. */
        ALL_NODES,
        /** No node serves worse for it, but somebody should look. */
        ATTENTION
    }

    /**
     * A trouble and how long it has lasted.
     *
     * @param since system time at which this node saw it first
     */
    record Lasting(Trouble trouble, Instant since) {}

    /** A figure's value, put into words where it is read. */
    sealed interface Value {
        record Count(long number) implements Value {}

        record Bytes(long number) implements Value {}

        record Moment(Instant instant) implements Value {}

        record Span(Duration duration) implements Value {}

        record Words(String text) implements Value {}

        /**
         * Something that has a name in each language.
         *
         * @param otherwise what stands where nobody has found words for it
         */
        record Named(String key, String otherwise) implements Value {}

        /** In the words of a language. */
        default String in(Texts texts, Language language) {
            return switch (this) {
                case Count(var number) -> number(language, number);
                case Bytes(var number) -> bytes(language, number);
                case Moment(var instant) -> TIME.format(instant);
                case Span(var duration) -> span(texts, language, duration);
                case Words(var text) -> text;
                case Named(var key, var otherwise) -> texts.has(language, key) ? texts.get(language, key) : otherwise;
            };
        }

        /** For the registry of meters: seconds, bytes or things; not a number for what is none. */
        default double measure() {
            return switch (this) {
                case Count(var number) -> number;
                case Bytes(var number) -> number;
                case Span(var duration) -> duration.toSeconds();
                case Moment(var instant) -> instant.getEpochSecond();
                case Words _, Named _ -> Double.NaN;
            };
        }
    }

    DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(BusinessClock.ZONE);

    /** What a trouble is, in a few words; its code where nobody has found words for it. */
    static String name(String code, Texts texts, Language language) {
        return new Value.Named("trouble." + code, code).in(texts, language);
    }

    private static String fill(Texts texts, Language language, String key, List<Value> values) {
        return texts.get(
                language,
                key,
                values.stream().map(value -> value.in(texts, language)).toArray());
    }

    private static String bytes(Language language, long bytes) {
        long megabytes = bytes >> 20;
        return megabytes < 10_240 ? number(language, megabytes) + " MB" : number(language, megabytes >> 10) + " GB";
    }

    private static String number(Language language, long number) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(
                switch (language) {
                    case VIETNAMESE -> '.';
                    case ENGLISH -> ',';
                });
        return new DecimalFormat("#,##0", symbols).format(number);
    }

    private static String span(Texts texts, Language language, Duration span) {
        if (span.toMinutes() < 1) {
            return texts.get(language, "operations.span.seconds", Long.toString(Math.max(0, span.toSeconds())));
        }
        if (span.toHours() < 2) {
            return texts.get(language, "operations.span.minutes", Long.toString(span.toMinutes()));
        }
        return span.toDays() < 2
                ? texts.get(language, "operations.span.hours", Long.toString(span.toHours()))
                : texts.get(language, "operations.span.days", Long.toString(span.toDays()));
    }
}
