package vn.cauviec.site;

import gg.jte.Content;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Actor;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.kernel.Right;
import vn.cauviec.kernel.Wage;

/**
 * The words and formatters of one request; stands beside the page record in every template.
 *
 * @param address path and query of this request, for "come back here"
 * @param forms gives the hidden field that every form carries; asked only by pages with a form, because it sets a cookie
 * @param notice what was done just before, already in words; empty for none
 * @param shiftedDay business day to warn about when a demo lives on a day of its own; null otherwise
 * @param navigation entries that this actor sees
 * @param blocks renders a page record inside another page
 */
public record Ui(
        Texts texts,
        Language language,
        Actor actor,
        String address,
        Supplier<Csrf> forms,
        String notice,
        @Nullable LocalDate shiftedDay,
        List<NavLink> navigation,
        Assets assets,
        BiFunction<Page, Ui, Content> blocks) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT).withZone(BusinessClock.ZONE);

    /** Name and value of the hidden field against forged forms. */
    public record Csrf(String name, String value) {}

    /** The sentence under the key. */
    public String t(String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }

    /** The hidden field against forged forms. */
    public Csrf csrf() {
        return forms.get();
    }

    /** A block that another module contributed, rendered by the template of its record. */
    public Content show(Page block) {
        return blocks.apply(block, this);
    }

    /** dd/MM/yyyy; empty for null. */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : DATE.format(day);
    }

    /** HH:mm dd/MM/yyyy in Vietnam; empty for null. */
    public String dateTime(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }

    /** 13.200 in Vietnamese, 13,200 in English. */
    public String number(long value) {
        return format("#,##0", value);
    }

    /** At most one decimal: 65,3 in Vietnamese. */
    public String decimal(double value) {
        return format("#,##0.#", value);
    }

    /** Millions of đồng from đồng: 7.500.000 → 7,5. */
    public String millions(long dong) {
        return format("#,##0.##", dong / 1_000_000d);
    }

    /** "10–14 triệu đồng/tháng", "từ 8 triệu đồng/tháng", "thỏa thuận". */
    public String wage(Wage wage) {
        var from = wage.from() == null ? "" : millions(wage.from());
        var to = wage.to() == null ? "" : millions(wage.to());
        return t("site.wage." + wage.shape(), from, to);
    }

    public boolean may(Right right) {
        return actor.may(right);
    }

    public List<NavLink> navigation(NavLink.Place place) {
        return navigation.stream().filter(link -> link.place() == place).toList();
    }

    /** Address of a static file with its content's hash, so that browsers may keep it for a year. */
    public String asset(String file) {
        return assets.address(file);
    }

    /** True when this page is the entry's page or below it, and no other entry of the navigation is nearer. */
    public boolean isAt(String entry) {
        return isAtOrBelow(entry)
                && navigation.stream()
                        .map(NavLink::address)
                        .noneMatch(other -> other.length() > entry.length() && isAtOrBelow(other));
    }

    private boolean isAtOrBelow(String entry) {
        var path = address.indexOf('?') < 0 ? address : address.substring(0, address.indexOf('?'));
        return path.equals(entry) || (entry.length() > 1 && path.startsWith(entry + "/"));
    }

    private String format(String pattern, double value) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        if (language == Language.VIETNAMESE) {
            symbols.setGroupingSeparator('.');
            symbols.setDecimalSeparator(',');
        }
        return new DecimalFormat(pattern, symbols).format(value);
    }
}
