package vn.cauviec.judgements.generator;

import java.util.List;
import java.util.Locale;
import vn.cauviec.judgements.Pay;
import vn.cauviec.judgements.Pay.Per;
import vn.cauviec.judgements.generator.Trade.Span;

/** What an ad pays and how it says so. */
final class PayWriter {
    private static final long THOUSAND = 1_000;
    /** Monthly pay goes in steps of half a million. */
    private static final long STEP = 500_000;

    private PayWriter() {}

    static Pay write(Trade trade, boolean daily, boolean partTime, Dice dice) {
        var day = trade.day();
        if (day != null && (daily || dice.percent(45))) {
            return byTime(Per.DAY, day, 20, dice);
        }
        var hour = trade.hour();
        if (hour != null && partTime) {
            return byTime(Per.HOUR, hour, 1, dice);
        }
        int kind = dice.below(100);
        if (kind < 17) {
            return new Pay(
                    Per.NEGOTIABLE, null, null, dice.one(List.of("Thỏa thuận", "thoả thuận khi gặp", "Theo năng lực")));
        }
        return byMonth(trade.pay(), partTime, kind, dice);
    }

    /** As a title says it: "10tr", "8-12tr", "trên 10 triệu". */
    static String inTitle(Pay pay, Dice dice) {
        Long from = pay.from();
        Long to = pay.to();
        if (from != null && to != null) {
            return from.equals(to)
                    ? "lương " + millions(from) + "tr"
                    : dice.one(List.of(
                            "lương " + millions(from) + "-" + millions(to) + "tr",
                            "thu nhập " + millions(from) + " - " + millions(to) + " triệu",
                            "lương đến " + millions(to) + "tr"));
        }
        return from != null ? "lương từ " + millions(from) + "tr" : "lương đến " + millions(to == null ? 0 : to) + "tr";
    }

    private static Pay byMonth(Span millions, boolean partTime, int kind, Dice dice) {
        int half = partTime ? 1 : 2;
        int least = millions.from() * half;
        int most = millions.to() * half;
        int from = dice.between(least, (least + most) / 2);
        int to = Math.max(from + 1, dice.between((least + most) / 2, most));
        if (kind < 82) {
            return new Pay(Per.MONTH, from * STEP, to * STEP, rangeWords(from * STEP, to * STEP, dice));
        }
        if (kind < 90) {
            return new Pay(Per.MONTH, to * STEP, to * STEP, millions(to * STEP) + " triệu/tháng");
        }
        if (kind < 96) {
            return new Pay(Per.MONTH, from * STEP, null, "Từ " + millions(from * STEP) + " triệu");
        }
        return new Pay(Per.MONTH, null, to * STEP, "Đến " + millions(to * STEP) + " triệu");
    }

    private static String rangeWords(long from, long to, Dice dice) {
        return dice.one(List.of(
                millions(from) + " - " + millions(to) + " triệu/tháng",
                "Từ " + millions(from) + " đến " + millions(to) + " triệu",
                millions(from) + "-" + millions(to) + "tr",
                dotted(from) + "đ - " + dotted(to) + "đ"));
    }

    private static Pay byTime(Per per, Span thousands, int step, Dice dice) {
        int steps = (thousands.to() - thousands.from()) / step;
        int first = dice.below(steps + 1);
        int from = thousands.from() + first * step;
        int to = dice.percent(50) ? from : thousands.from() + dice.between(first, steps) * step;
        var time = per == Per.DAY ? dice.one(List.of("/ngày", "/ngày công", " một công")) : "/giờ";
        var words = from == to
                ? dice.one(List.of(from + "k" + time, dotted(from * THOUSAND) + "đ" + time))
                : from + ".000 - " + dotted(to * THOUSAND) + "đ" + time;
        return new Pay(per, from * THOUSAND, to * THOUSAND, words);
    }

    /** 7.500.000 is 7,5. */
    private static String millions(long dong) {
        long tenths = dong / 100_000;
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "," + tenths % 10;
    }

    private static String dotted(long dong) {
        return String.format(Locale.ROOT, "%,d", dong).replace(',', '.');
    }
}
