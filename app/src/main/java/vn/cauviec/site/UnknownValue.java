package vn.cauviec.site;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** An address names a value that does not exist: answered by 400 that names the parameter, the value and the nearest valid one, never by an empty list. */
public final class UnknownValue extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 60;

    private final String parameter;
    private final String value;
    private final String nearest;

    /**
     * @param known all valid values; the nearest of them is proposed
     */
    public UnknownValue(String parameter, String value, Collection<String> known) {
        super("unknown value of " + parameter);
        this.parameter = parameter;
        this.value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        this.nearest = known.stream()
                .min(Comparator.comparingInt(candidate -> distance(this.value, candidate)))
                .orElse("");
    }

    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }

    /** The nearest valid value; empty when there is none at all. */
    public String nearest() {
        return nearest;
    }

    private static int distance(String one, String other) {
        return LevenshteinDistance.getDefaultInstance()
                .apply(one.toLowerCase(Locale.ROOT), other.toLowerCase(Locale.ROOT));
    }
}
