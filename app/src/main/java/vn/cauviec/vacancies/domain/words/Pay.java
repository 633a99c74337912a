package vn.cauviec.vacancies.domain.words;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.VietnameseText;

/**
 * An amount that somebody wants to earn, or an ad promises.
 *
 * @param least in đồng; null when only the most is named
 * @param most in đồng; null when none is named
 */
public record Pay(Per per, @Nullable Long least, @Nullable Long most) {
    private static final String NUMBER = "([0-9]{1,3}(?:[.,][0-9]{1,3})*)";
    private static final String UNIT = "\\s?(trieu|tr|cu|m|k|nghin|ngan|dong|d)?([0-9])?(?![a-z0-9])";
    /** Read in the text without marks, which is as long as the text. */
    private static final Pattern AMOUNT = Pattern.compile("(?<![a-z0-9])((?:muc )?luong |thu nhap )?"
            + "(tu |tren |hon |it nhat |toi thieu |tam |khoang |den |duoi |toi )?" + NUMBER + UNIT
            + "(?:\\s?(?:-|–|den|toi|~)\\s?" + NUMBER + UNIT + ")?"
            + "(?:\\s?(?:/|mot|moi|1|tren)?\\s?(ngay|cong|gio|thang)(?![a-z0-9]))?");

    private static final BigDecimal LEAST_WITHOUT_UNIT = BigDecimal.valueOf(100_000);
    private static final int MOST_MILLIONS_WITHOUT_UNIT = 100;

    /** What it is earned in. */
    public enum Per {
        MONTH,
        DAY,
        HOUR
    }

    /** An amount in a text. */
    public record Found(int start, int end, Pay pay) {}

    /** The first amount of the text. */
    public static Optional<Found> find(String text) {
        var folded = VietnameseText.fold(text);
        if (folded.length() != text.length()) {
            folded = text.toLowerCase(Locale.ROOT);
        }
        var matcher = AMOUNT.matcher(folded);
        while (matcher.find()) {
            var pay = pay(matcher);
            if (pay.isPresent()) {
                return Optional.of(new Found(matcher.start(), matcher.end(), pay.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Pay> pay(Matcher found) {
        var unit = found.group(4) == null ? found.group(7) : found.group(4);
        var first = amount(found.group(3), unit, found.group(5), found.group(1) != null);
        if (first == null) {
            return Optional.empty();
        }
        var second = found.group(6) == null ? null : amount(found.group(6), found.group(7), found.group(8), true);
        var per = per(found.group(9), first);
        if (second != null) {
            return first <= second ? Optional.of(new Pay(per, first, second)) : Optional.empty();
        }
        var before = found.group(2) == null ? "" : found.group(2).strip();
        boolean atMost = before.equals("den") || before.equals("duoi") || before.equals("toi");
        return Optional.of(atMost ? new Pay(per, null, first) : new Pay(per, first, null));
    }

    private static Per per(@Nullable String word, long amount) {
        if (word != null) {
            return switch (word) {
                case "gio" -> Per.HOUR;
                case "ngay", "cong" -> Per.DAY;
                default -> Per.MONTH;
            };
        }
        return amount >= 1_000_000 ? Per.MONTH : amount >= 100_000 ? Per.DAY : Per.HOUR;
    }

    private static @Nullable Long amount(String number, @Nullable String unit, @Nullable String tenth, boolean told) {
        boolean thousands = number.matches("[0-9]{1,3}([.,][0-9]{3})+");
        var value = new BigDecimal(
                thousands
                        ? number.replaceAll("[.,]", "")
                        : number.replace(',', '.').replaceFirst("\\.(?=.*\\.)", ""));
        if (unit == null && tenth == null) {
            if (thousands && value.compareTo(LEAST_WITHOUT_UNIT) >= 0) {
                return value.longValue();
            }
            boolean millions =
                    told && !thousands && value.intValue() > 0 && value.intValue() < MOST_MILLIONS_WITHOUT_UNIT;
            return millions ? value.movePointRight(6).longValue() : null;
        }
        if (unit == null) {
            return null;
        }
        var whole = tenth == null ? value : value.add(new BigDecimal("0." + tenth));
        return switch (unit) {
            case "trieu", "tr", "cu", "m" -> whole.movePointRight(6).longValue();
            case "k", "nghin", "ngan" -> whole.movePointRight(3).longValue();
            default -> value.compareTo(LEAST_WITHOUT_UNIT) >= 0 ? value.longValue() : null;
        };
    }
}
