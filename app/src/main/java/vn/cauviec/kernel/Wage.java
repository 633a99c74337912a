package vn.cauviec.kernel;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a job pays, in whole đồng a month before deductions, or that the pay is agreed on in person ("thoả thuận"). Pay by the
 * hour, day, piece or year and pay in another currency is not a wage in this sense and is left to the text of the ad.
 *
 * @param from least pay; null when none is stated
 * @param to most pay, not less than {@code from}; null when none is stated; both null means negotiable
 */
public record Wage(@Nullable Long from, @Nullable Long to) {

    /** Which of the two bounds are stated; a page has one sentence for each. */
    public enum Shape {
        NEGOTIABLE,
        EXACT,
        RANGE,
        AT_LEAST,
        AT_MOST
    }

    /** Why what somebody typed is not a wage. */
    public enum Problem {
        EMPTY,
        NOT_UNDERSTOOD,
        /** Dollars, yen, yuan; the system does not convert. */
        OTHER_CURRENCY,
        /** Pay by the hour, day, week, shift, piece or year. */
        NOT_MONTHLY,
        /** The second amount is smaller than the first. */
        REVERSED,
        /** Less than {@link #LEAST}: perhaps zeros are missing. */
        TOO_LOW,
        /** More than {@link #MOST}: perhaps there are zeros too many. */
        TOO_HIGH
    }

    /** ISO 4217 code of the currency of all wages. */
    public static final String CURRENCY = "VND";

    /**
     * The least amount that is believed. Far below the minimum wage (region IV: 3,250,000 đồng from July 2022, Nghị định
     * 38/2022/NĐ-CP), because part-time work is paid by the month too.
     */
    public static final long LEAST = 500_000;

    /** The greatest amount that is believed. */
    public static final long MOST = 500_000_000;

    /** Pay agreed on in person. */
    public static final Wage NEGOTIABLE = new Wage(null, null);

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** @throws IllegalArgumentException when a bound is out of the limits or the bounds are reversed */
    public Wage {
        check(from, to).ifPresent(problem -> {
            throw new IllegalArgumentException("not a wage: " + problem);
        });
    }

    /** One amount, not a span. */
    public static Wage exactly(long dong) {
        return new Wage(dong, dong);
    }

    /** A span; both amounts inside. */
    public static Wage between(long least, long most) {
        return new Wage(least, most);
    }

    /** That amount or more. */
    public static Wage atLeast(long least) {
        return new Wage(least, null);
    }

    /** That amount or less. */
    public static Wage atMost(long most) {
        return new Wage(null, most);
    }

    /**
     * The wage as people type it: "7-12 triệu", "10tr", "7tr5", "7.000.000 - 10.000.000 đ/tháng", "từ 8 triệu", "đến 15tr",
     * "thoả thuận". A bare number below 1,000 is millions. Empty when there is a problem.
     */
    public static Optional<Wage> find(@Nullable String typed) {
        return switch (WageText.read(typed)) {
            case WageText.Understood(var from, var to)
            when check(from, to).isEmpty() -> Optional.of(new Wage(from, to));
            case WageText.Understood _, WageText.Unclear _ -> Optional.empty();
        };
    }

    /** What is wrong with the wage as typed. Empty when {@link #find} finds one. */
    public static Optional<Problem> check(@Nullable String typed) {
        return switch (WageText.read(typed)) {
            case WageText.Understood(var from, var to) -> check(from, to);
            case WageText.Unclear(var problem) -> Optional.of(problem);
        };
    }

    /** What is wrong with two amounts in đồng, each null when it is not stated. */
    public static Optional<Problem> check(@Nullable Long from, @Nullable Long to) {
        if ((from != null && from < LEAST) || (to != null && to < LEAST)) {
            return Optional.of(Problem.TOO_LOW);
        }
        if ((from != null && from > MOST) || (to != null && to > MOST)) {
            return Optional.of(Problem.TOO_HIGH);
        }
        return from != null && to != null && from > to ? Optional.of(Problem.REVERSED) : Optional.empty();
    }

    /** Which bounds are stated. */
    public Shape shape() {
        if (from == null) {
            return to == null ? Shape.NEGOTIABLE : Shape.AT_MOST;
        }
        if (to == null) {
            return Shape.AT_LEAST;
        }
        return from.equals(to) ? Shape.EXACT : Shape.RANGE;
    }

    /** The least pay in millions of đồng without trailing zeros (7, 7.5). Empty when none is stated. */
    public Optional<BigDecimal> fromMillions() {
        return millions(from);
    }

    /** The most pay in millions of đồng without trailing zeros. Empty when none is stated. */
    public Optional<BigDecimal> toMillions() {
        return millions(to);
    }

    private static Optional<BigDecimal> millions(@Nullable Long dong) {
        if (dong == null) {
            return Optional.empty();
        }
        BigDecimal millions = BigDecimal.valueOf(dong).divide(MILLION).stripTrailingZeros();
        return Optional.of(millions.scale() < 0 ? millions.setScale(0) : millions);
    }
}
