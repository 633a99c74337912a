package vn.cauviec.reference.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.VietnameseText;
import vn.cauviec.reference.domain.StateRoad.Statement;
import vn.cauviec.reference.domain.StatedRoad.Pair;
import vn.cauviec.site.FormErrors;

/**
 * What an officer states of a road, as typed.
 *
 * @param seen id of the statement that was in force when the form was shown; empty for none
 */
public record RoadForm(String kilometres, String minutes, String note, String seen) {
    static final String KILOMETRES = "km";
    static final String MINUTES = "phut";
    static final String NOTE = "nguon";
    static final String SEEN = "da-xem";
    static final int LONGEST_NOTE = 300;

    static final RoadForm EMPTY = new RoadForm("", "", "", "");

    private static final Pattern KILOMETRES_TYPED = Pattern.compile("([0-9]{1,4})(?:[.,]([0-9]))?");
    private static final Pattern MINUTES_TYPED = Pattern.compile("[0-9]{1,4}");
    private static final BigDecimal METRES = BigDecimal.valueOf(1000);
    private static final long MOST_METRES = 1_000_000;
    private static final int MOST_MINUTES = 1440;
    /** Faster than anybody drives there. */
    private static final double MOST_METRES_A_MINUTE = 100_000 / 60.0;

    /** What it says; empty where something is wrong, which stands in the errors. */
    Optional<Statement> read(Pair pair, FormErrors errors) {
        var metres = readMetres(errors);
        var time = readMinutes(errors);
        var source = VietnameseText.tidy(note);
        if (source.isEmpty()) {
            errors.add(NOTE, "reference.roads.noteMissing");
        } else if (source.length() > LONGEST_NOTE) {
            errors.add(NOTE, "reference.roads.noteLong", Integer.toString(LONGEST_NOTE));
        }
        if (metres == null || time == null) {
            return Optional.empty();
        }
        if (metres > time * MOST_METRES_A_MINUTE) {
            errors.add(MINUTES, "reference.roads.tooFast");
        }
        return errors.isEmpty() ? Optional.of(new Statement(pair, metres, time, source)) : Optional.empty();
    }

    private @Nullable Long readMetres(FormErrors errors) {
        var typed = KILOMETRES_TYPED.matcher(kilometres.strip());
        if (!typed.matches()) {
            errors.add(KILOMETRES, "reference.roads.kilometresWrong");
            return null;
        }
        var tenth = typed.group(2) == null ? "0" : typed.group(2);
        long metres =
                new BigDecimal(typed.group(1) + "." + tenth).multiply(METRES).longValueExact();
        if (metres <= 0 || metres > MOST_METRES) {
            errors.add(KILOMETRES, "reference.roads.kilometresWrong");
            return null;
        }
        return metres;
    }

    private @Nullable Integer readMinutes(FormErrors errors) {
        var typed = minutes.strip();
        int time = MINUTES_TYPED.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
        if (time < 1 || time > MOST_MINUTES) {
            errors.add(MINUTES, "reference.roads.minutesWrong");
            return null;
        }
        return time;
    }
}
