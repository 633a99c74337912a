package vn.cauviec.vacancies.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Wage;

/** A wage as one would type it; {@link Wage#find} reads it back. */
final class WageWords {
    private static final long PLAIN_STEP = 10_000;

    private WageWords() {}

    /** @param note what is said about the pay besides; a draft that says nothing at all has no pay yet */
    static String of(Wage wage, String note) {
        var from = wage.from();
        var to = wage.to();
        return switch (wage.shape()) {
            case NEGOTIABLE -> note.isEmpty() ? "" : "Thoả thuận";
            case EXACT -> amount(from);
            case RANGE -> amount(from) + " - " + amount(to);
            case AT_LEAST -> "Từ " + amount(from);
            case AT_MOST -> "Đến " + amount(to);
        };
    }

    private static String amount(@Nullable Long dong) {
        if (dong == null) {
            throw new IllegalArgumentException("this bound is not stated");
        }
        if (dong % PLAIN_STEP != 0) {
            return dong + " đồng";
        }
        return BigDecimal.valueOf(dong, 6).stripTrailingZeros().toPlainString().replace('.', ',') + " triệu";
    }
}
