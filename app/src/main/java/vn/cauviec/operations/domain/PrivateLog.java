package vn.cauviec.operations.domain;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;
import java.util.regex.Pattern;

/**
 * The word {@code private} of the pattern of the log: what stands inside it loses e-mail addresses and long numbers (identity papers,
 * telephones), wherever a message or a failure has them from. A log is copied, sent and kept where the rules of the register do not reach.
 */
public final class PrivateLog extends CompositeConverter<ILoggingEvent> {
    private static final String COVERED = "[…]";

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    /** Not the parts of an id that the house gives: those hold letters or stand between hyphens. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9A-Za-z-])\\+?[0-9]{9,}(?![0-9A-Za-z-])");

    /** A telephone as people write it. */
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![0-9])0[0-9]{2,3}[ .-][0-9]{3}[ .-][0-9]{3,4}(?![0-9])");

    @Override
    protected String transform(ILoggingEvent event, String text) {
        return cover(text);
    }

    static String cover(String text) {
        var covered = text;
        for (var kind : new Pattern[] {EMAIL, TELEPHONE, NUMBER}) {
            covered = kind.matcher(covered).replaceAll(COVERED);
        }
        return covered;
    }
}
