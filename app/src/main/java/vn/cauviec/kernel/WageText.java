package vn.cauviec.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Wage.Problem;

/**
 * Reads a wage from the words in which people write it in ads and sheets. The text is cut into words, numbers and signs; what
 * counts becomes one letter each, and the string of letters says which bounds are stated: "từ 7 đến 12 triệu" is {@code FAUA}.
 */
final class WageText {

    /** What a text says: two amounts as in {@link Wage}, whose limits are not yet checked, or why it says none. */
    sealed interface Reading {}

    record Understood(@Nullable Long from, @Nullable Long to) implements Reading {}

    record Unclear(Problem problem) implements Reading {}

    private static final long MILLION = 1_000_000;
    private static final long THOUSAND = 1_000;
    private static final long UNIT_NOT_WRITTEN = 0;

    /** Below it a number without a unit takes the unit of the other amount; no wage is so small in đồng. */
    private static final BigDecimal LEAST_WITHOUT_UNIT = BigDecimal.valueOf(100_000);

    /** Stands for every greater amount: all of them are far beyond the limit. */
    private static final BigDecimal BEYOND_LIMIT = BigDecimal.valueOf(1_000_000_000_000L);

    private static final Pattern NEGOTIABLE =
            Pattern.compile("thoa thuan|thuong luong|canh tranh|n[ea]gotia(ble|tion)|competitive");
    private static final Pattern TOKEN =
            Pattern.compile("[0-9]{1,3}( [0-9]{3})+(?![0-9])|[0-9]+([.,][0-9]+)*|[a-z]+|[^ ]");
    private static final Set<String> OTHER_CURRENCIES = Set.of(
            "$", "€", "¥", "£", "usd", "eur", "euro", "jpy", "yen", "man", "cny", "rmb", "te", "krw", "won", "twd");
    private static final Set<String> OTHER_PERIODS =
            Set.of("gio", "h", "hour", "ngay", "day", "tuan", "week", "ca", "cong", "sp", "pham", "nam", "year");
    private static final Set<String> FILLERS = Set.of(
            "/", "(", ")", ":", ";", ",", ".", "=", "₫", "d", "dong", "vnd", "thang", "month", "luong", "muc", "thu",
            "nhap", "khoang", "gross", "net");

    /** An amount as written; {@code unit} is its multiplier in đồng. */
    private record Amount(String digits, long unit) {

        /** In đồng; an amount without a unit takes that of its neighbour, or stands for millions when it is small. */
        long dongBeside(Amount neighbour) {
            long multiplier = unitBeside(neighbour);
            return number(digits, multiplier)
                    .multiply(BigDecimal.valueOf(multiplier))
                    .setScale(0, RoundingMode.HALF_UP)
                    .min(BEYOND_LIMIT)
                    .longValueExact();
        }

        private long unitBeside(Amount neighbour) {
            BigDecimal number = number(digits, unit);
            if (unit != UNIT_NOT_WRITTEN) {
                return unit;
            }
            if (number.compareTo(LEAST_WITHOUT_UNIT) >= 0) {
                return 1;
            }
            if (neighbour.unit != UNIT_NOT_WRITTEN) {
                return neighbour.unit;
            }
            return number.compareTo(BigDecimal.valueOf(THOUSAND)) < 0 ? MILLION : 1;
        }

        /** Dots, commas and spaces part groups of three digits, or a single one parts the fraction of millions. */
        private static BigDecimal number(String digits, long unit) {
            String[] groups = digits.split("[., ]");
            boolean fraction = groups.length == 2 && (unit == MILLION || groups[1].length() != 3);
            return new BigDecimal(String.join(fraction ? "." : "", groups));
        }
    }

    private final List<String> tokens;
    private final List<Amount> amounts = new ArrayList<>();
    private final StringBuilder shape = new StringBuilder();
    private int next;

    private WageText(List<String> tokens) {
        this.tokens = tokens;
    }

    static Reading read(@Nullable String typed) {
        String folded = typed == null ? "" : VietnameseText.fold(typed);
        if (folded.isEmpty()) {
            return new Unclear(Problem.EMPTY);
        }
        String stated = NEGOTIABLE.matcher(folded).replaceAll(" ");
        List<String> tokens =
                TOKEN.matcher(stated).results().map(match -> match.group()).toList();
        if (tokens.stream().anyMatch(OTHER_CURRENCIES::contains)) {
            return new Unclear(Problem.OTHER_CURRENCY);
        }
        if (tokens.stream().anyMatch(OTHER_PERIODS::contains)) {
            return new Unclear(Problem.NOT_MONTHLY);
        }
        WageText text = new WageText(tokens);
        if (!text.readTokens()) {
            return new Unclear(Problem.NOT_UNDERSTOOD);
        }
        return text.amounts.isEmpty() && !stated.equals(folded) && text.shape.isEmpty()
                ? new Understood(null, null)
                : text.bounds();
    }

    private Reading bounds() {
        return switch (shape.toString()) {
            case "A" -> new Understood(dong(0), dong(0));
            case "ADA", "AUA", "FADA", "FAUA" -> new Understood(dong(0), dong(1));
            case "FA", "AM" -> new Understood(dong(0), null);
            case "UA", "AL" -> new Understood(null, dong(0));
            default -> new Unclear(Problem.NOT_UNDERSTOOD);
        };
    }

    private long dong(int index) {
        return amounts.get(index).dongBeside(amounts.get(amounts.size() - 1 - index));
    }

    /** False at the first word that is not understood. */
    private boolean readTokens() {
        while (next < tokens.size()) {
            String token = tokens.get(next++);
            if (isNumber(token)) {
                if (token.equals("1") && take("thang")) {
                    continue;
                }
                Amount amount = amount(token);
                if (!isWellFormed(amount.digits)) {
                    return false;
                }
                amounts.add(amount);
                shape.append('A');
            } else if (!FILLERS.contains(token)) {
                char mark = mark(token);
                if (mark == ' ') {
                    return false;
                }
                shape.append(mark);
            }
        }
        return true;
    }

    /** F from, U up to, D dash, M or more, L or less; a space when the word is none of them. */
    private char mark(String token) {
        return switch (token) {
            case "tu", "tren", "hon", "from", "min", ">", "≥" -> 'F';
            case "den", "toi", "duoi", "to", "upto", "max", "<", "≤" -> {
                if (token.equals("toi") && take("thieu")) {
                    yield 'F';
                }
                take("da");
                yield 'U';
            }
            case "it" -> take("nhat") ? 'F' : ' ';
            case "len" -> take("den") || take("toi") ? 'U' : ' ';
            case "up" -> take("to") ? 'U' : ' ';
            case "khong" -> take("qua") ? 'U' : ' ';
            case "tro" -> take("len") ? 'M' : take("xuong") ? 'L' : ' ';
            case "+" -> 'M';
            case "-", "~", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014" -> 'D';
            default -> ' ';
        };
    }

    /** The number with the unit and the fraction behind it ("7tr5", "7 triệu rưỡi"). */
    private Amount amount(String digits) {
        if (take("k") || take("nghin") || take("ngan")) {
            return new Amount(digits, THOUSAND);
        }
        if (!take("tr") && !take("trieu") && !take("m")) {
            return new Amount(digits, UNIT_NOT_WRITTEN);
        }
        if (take("ruoi")) {
            return new Amount(digits + ".5", MILLION);
        }
        if (next < tokens.size() && tokens.get(next).matches("[0-9]{1,3}") && !isFollowedByThang()) {
            return new Amount(digits + "." + tokens.get(next++), MILLION);
        }
        return new Amount(digits, MILLION);
    }

    /** Whether the number at hand belongs to "một tháng": "7 triệu 1 tháng". */
    private boolean isFollowedByThang() {
        return next + 1 < tokens.size() && tokens.get(next + 1).equals("thang");
    }

    private boolean take(String word) {
        boolean there = next < tokens.size() && tokens.get(next).equals(word);
        if (there) {
            next++;
        }
        return there;
    }

    private static boolean isNumber(String token) {
        return token.charAt(0) >= '0' && token.charAt(0) <= '9';
    }

    /** Groups of three digits, or two groups of which the second may be a fraction; at most one fraction. */
    private static boolean isWellFormed(String digits) {
        return digits.matches("[0-9]+|[0-9]+[.,][0-9]+|[0-9]{1,3}([., ][0-9]{3})+");
    }
}
