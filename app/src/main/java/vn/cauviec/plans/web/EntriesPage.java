package vn.cauviec.plans.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cauviec.kernel.Sex;
import vn.cauviec.ledger.Ledger.Channel;
import vn.cauviec.plans.domain.PlanFigures.Part;
import vn.cauviec.site.Page;
import vn.cauviec.site.Paging;
import vn.cauviec.site.Sort;

/**
 * The results behind a figure.
 *
 * @param counted true: exactly those of the figure; false: those that do not count, and why
 * @param here this list from its beginning
 * @param other the same part with the other standing
 * @param figure the page that breaks the part down
 * @param export exactly this list as a workbook
 * @param covered how many of the rows in sight are told by month and channel only
 * @param coveredReason message key of why
 */
public record EntriesPage(
        Part part,
        boolean counted,
        String here,
        String other,
        String figure,
        String export,
        FilterView filter,
        List<Row> rows,
        Sort sort,
        Paging paging,
        long covered,
        String coveredReason)
        implements Page {
    public EntriesPage {
        rows = List.copyOf(rows);
    }

    public String planAddress() {
        return PlanAddress.plan(part.plan().year());
    }

    /** One result, as far as the reader may know it. */
    public sealed interface Row {
        YearMonth month();

        @Nullable
        Channel channel();

        Standing standing();

        /**
         * @param place commune of residence as it was on the day, with its district
         * @param evidence address of the evidence; empty when this reader may not open it
         */
        record Open(
                long number,
                LocalDate startDate,
                String place,
                Sex sex,
                @Nullable Channel channel,
                String evidence,
                Standing standing)
                implements Row {
            @Override
            public YearMonth month() {
                return YearMonth.from(startDate);
            }
        }

        /** A result of a place that the reader does not look after. */
        record Covered(YearMonth month, @Nullable Channel channel, Standing standing) implements Row {}
    }

    /** Why a result counts or does not. */
    public sealed interface Standing {
        record Counted() implements Standing {}

        /** @param reason empty when it is not told to this reader */
        record Reversed(String reason) implements Standing {}

        /** @param evidence address of the one that counts; empty when this reader may not open it */
        record AnotherCounts(String evidence) implements Standing {}
    }
}
