package vn.cauviec.vacancies.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.VietnameseDate;

/** The text that a cell shows: dates as 30/06/2023, numbers as they are without the noise of binary fractions, formulas by their last value. */
final class WorkbookCells {
    /** No program for spreadsheets holds more in a cell. */
    private static final int LONGEST = 32_767;

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_OF_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal YEAR_1954 = BigDecimal.valueOf(20_000);
    private static final BigDecimal YEAR_2119 = BigDecimal.valueOf(80_000);
    private static final MathContext SHOWN_DIGITS = new MathContext(15);
    private static final int MOST_ZEROS = 20;
    /** Formats of dates that every program knows by number; those of 27 to 36 and 50 to 58 stand in East Asian files. */
    private static final Set<Integer> DATE_FORMATS =
            Set.of(14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58);

    private final boolean since1904;

    /** @param since1904 whether the workbook counts days from 1904, as old ones from Apple do */
    WorkbookCells(boolean since1904) {
        this.since1904 = since1904;
    }

    /** @param expectsDate in such a column a bare number of the right size is a date whose format got lost */
    String text(@Nullable Cell cell, boolean expectsDate) {
        if (cell == null || cell.getValue() == null) {
            return "";
        }
        if (!(cell.getValue() instanceof BigDecimal number)) {
            var text = String.valueOf(cell.getValue());
            return AdText.tidy(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
        }
        boolean date = isDateFormat(cell) && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0;
        boolean bareDate = expectsDate && number.compareTo(YEAR_1954) > 0 && number.compareTo(YEAR_2119) < 0;
        return date || bareDate ? day(number) : plain(number);
    }

    private String day(BigDecimal serial) {
        var zero = since1904 ? DAY_ZERO_OF_1904 : DAY_ZERO;
        return VietnameseDate.display(zero.plusDays(serial.longValue()));
    }

    private static String plain(BigDecimal number) {
        var shown = number.round(SHOWN_DIGITS).stripTrailingZeros();
        return Math.abs(shown.scale()) > MOST_ZEROS ? shown.toString() : shown.toPlainString();
    }

    private static boolean isDateFormat(Cell cell) {
        var id = cell.getDataFormatId();
        if (id != null && DATE_FORMATS.contains(id)) {
            return true;
        }
        var format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        var signs =
                format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "").toLowerCase(Locale.ROOT);
        return signs.matches(".*[dy].*") && !signs.contains("general") && !signs.contains("#");
    }
}
