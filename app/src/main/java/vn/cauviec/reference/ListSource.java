package vn.cauviec.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a list came from and what is wrong with it.
 *
 * @param list name of the list; its title stands under the message key {@code reference.list.<list>}
 * @param page last part of the address of its page below {@code /danh-muc/}; empty while there is nothing to show
 * @param sourceDate day of the source; null for a list without any source
 */
public record ListSource(
        String list,
        String page,
        int count,
        String source,
        @Nullable LocalDate sourceDate,
        String missingVi,
        String missingEn) {}
