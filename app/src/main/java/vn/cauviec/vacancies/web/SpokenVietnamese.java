package vn.cauviec.vacancies.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.cauviec.kernel.Wage;

/** Vietnamese as it is said aloud: for texts that somebody reads over a loudspeaker without stopping at figures. */
final class SpokenVietnamese {
    private static final List<String> DIGITS =
            List.of("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín");
    private static final List<String> GROUPS = List.of("", "nghìn", "triệu", "tỷ");
    private static final long MOST = 999_999_999_999L;
    private static final long MILLION = 1_000_000;
    private static final int MOST_DIGITS = 12;

    /** Addresses of the web and of letters: nobody writes them down from a loudspeaker. */
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)\\b(?:https?://|www\\.)[^\\s,;]+|[^\\s,;]+@[^\\s,;]+|\\b[^\\s,;]+\\.(?:com|vn|net|org)\\b[^\\s,;]*");

    private static final Pattern PHONE = Pattern.compile("(?<![0-9])(?:\\+84|0)[0-9](?:[ .-]?[0-9]){7,9}(?![0-9])");
    private static final Pattern SPAN = Pattern.compile("(?<=[0-9])\\s*[-–]\\s*(?=[0-9])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{3})+(?![0-9])|[0-9]+(?:,[0-9]+)?");
    private static final Pattern SHORT = Pattern.compile("(?<![\\p{L}])[\\p{Lu}]{2,6}(?![\\p{L}])");

    private static final Map<String, String> LONG = Map.ofEntries(
            Map.entry("TNHH", "trách nhiệm hữu hạn"),
            Map.entry("MTV", "một thành viên"),
            Map.entry("CP", "cổ phần"),
            Map.entry("TM", "thương mại"),
            Map.entry("DV", "dịch vụ"),
            Map.entry("SX", "sản xuất"),
            Map.entry("XD", "xây dựng"),
            Map.entry("XNK", "xuất nhập khẩu"),
            Map.entry("DNTN", "doanh nghiệp tư nhân"),
            Map.entry("HTX", "hợp tác xã"),
            Map.entry("KCN", "khu công nghiệp"),
            Map.entry("CCN", "cụm công nghiệp"),
            Map.entry("LĐPT", "lao động phổ thông"),
            Map.entry("NV", "nhân viên"),
            Map.entry("BHXH", "bảo hiểm xã hội"),
            Map.entry("BHYT", "bảo hiểm y tế"),
            Map.entry("THPT", "trung học phổ thông"),
            Map.entry("THCS", "trung học cơ sở"),
            Map.entry("TP", "thành phố"),
            Map.entry("UBND", "Uỷ ban nhân dân"));

    private SpokenVietnamese() {}

    /**
     * "một trăm linh năm", "hai mươi mốt nghìn".
     *
     * @param number from 0 to below a thousand thousand millions
     */
    static String number(long number) {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException("nobody says such a number");
        }
        if (number == 0) {
            return DIGITS.getFirst();
        }
        var parts = new ArrayList<String>();
        long divisor = 1_000_000_000L;
        for (int group = GROUPS.size() - 1; group >= 0; group--) {
            int three = (int) (number / divisor % 1_000);
            if (three > 0) {
                parts.add(threeDigits(three, !parts.isEmpty()));
                parts.add(GROUPS.get(group));
            }
            divisor /= 1_000;
        }
        return String.join(" ", parts).strip();
    }

    /** @param whole the hundreds are said even when there are none: something stands before them */
    private static String threeDigits(int number, boolean whole) {
        var words = new ArrayList<String>();
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        if (hundreds > 0 || whole) {
            words.add(DIGITS.get(hundreds) + " trăm");
        }
        if (tens == 0 && ones > 0 && !words.isEmpty()) {
            words.add("linh");
        } else if (tens == 1) {
            words.add("mười");
        } else if (tens > 1) {
            words.add(DIGITS.get(tens) + " mươi");
        }
        if (ones > 0) {
            words.add(lastDigit(tens, ones));
        }
        return String.join(" ", words);
    }

    private static String lastDigit(int tens, int ones) {
        if (ones == 1 && tens > 1) {
            return "mốt";
        }
        if (ones == 4 && tens > 1) {
            return "tư";
        }
        return ones == 5 && tens > 0 ? "lăm" : DIGITS.get(ones);
    }

    /** "bảy đến chín triệu đồng một tháng"; empty when no amount is stated. */
    static String pay(Wage wage) {
        var from = wage.from() == null ? "" : amount(wage.from());
        var to = wage.to() == null ? "" : amount(wage.to());
        return switch (wage.shape()) {
            case NEGOTIABLE -> "";
            case EXACT -> from + " đồng một tháng";
            case RANGE -> span(wage, from, to) + " đồng một tháng";
            case AT_LEAST -> "từ " + from + " đồng một tháng trở lên";
            case AT_MOST -> "đến " + to + " đồng một tháng";
        };
    }

    /** The unit that both amounts share is said once. */
    private static String span(Wage wage, String from, String to) {
        boolean whole =
                wage.from() != null && wage.from() % MILLION == 0 && wage.to() != null && wage.to() % MILLION == 0;
        return (whole ? from.substring(0, from.length() - " triệu".length()) : from) + " đến " + to;
    }

    private static String amount(long dong) {
        return dong > MILLION && dong % MILLION == MILLION / 2 ? number(dong / MILLION) + " triệu rưỡi" : number(dong);
    }

    /** "ngày mùng năm tháng tư", without a year: it is announced for the weeks to come. */
    static String date(LocalDate day) {
        var first = day.getDayOfMonth() <= 10 ? "mùng " : "";
        var month = day.getMonthValue() == 4 ? "tư" : number(day.getMonthValue());
        return "ngày " + first + number(day.getDayOfMonth()) + " tháng " + month;
    }

    /** "không chín một hai, ba bốn năm, sáu bảy tám": four digits, then by threes. */
    static String phone(String typed) {
        var digits = typed.replaceAll("^\\+84", "0").replaceAll("[^0-9]", "");
        var groups = new ArrayList<String>();
        for (int at = 0; at < digits.length(); ) {
            int end = Math.min(digits.length(), at + (at == 0 ? 4 : 3));
            groups.add(eachDigit(digits.substring(at, end)));
            at = end;
        }
        return String.join(", ", groups);
    }

    private static String eachDigit(String digits) {
        var words = new ArrayList<String>();
        digits.chars().forEach(digit -> words.add(DIGITS.get(digit - '0')));
        return String.join(" ", words);
    }

    /** What somebody wrote, as one says it: without addresses of the web, figures and usual short forms in words, signs that nobody reads left out. */
    static String text(String written) {
        var text = ADDRESS.matcher(written).replaceAll(" ");
        text = PHONE.matcher(text).replaceAll(found -> " " + phone(found.group()) + " ");
        text = SPAN.matcher(text).replaceAll(" đến ");
        text = NUMBER.matcher(text).replaceAll(SpokenVietnamese::figure);
        text = SHORT.matcher(text).replaceAll(found -> LONG.getOrDefault(found.group(), found.group()));
        text = text.replace("&", " và ").replace("%", " phần trăm ").replaceAll("\\s*/\\s*(?=\\p{L})", " một ");
        text = text.replaceAll("[^\\p{L}\\p{M}\\p{N}\\s,.;:?!'-]", " ").replaceAll("(?<=\\s)[-'](?=\\s)", " ");
        return text.replaceAll("\\s+([,.;:?!])", "$1").replaceAll("\\s+", " ").strip();
    }

    private static String figure(MatchResult found) {
        var typed = found.group();
        int comma = typed.indexOf(',');
        var whole = (comma < 0 ? typed : typed.substring(0, comma)).replace(".", "");
        var words = whole.length() > MOST_DIGITS ? eachDigit(whole) : number(Long.parseLong(whole));
        return " " + words + (comma < 0 ? "" : " phẩy " + eachDigit(typed.substring(comma + 1))) + " ";
    }

    /** How many syllables: in Vietnamese each stands alone. */
    static int syllables(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
