package vn.cauviec.access.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.site.Page;

/** Roles that wait to be granted. */
public record GrantsPage(List<Line> lines) implements Page {
    /**
     * One role that was asked for.
     *
     * @param firstDay null for the day on which it is granted
     * @param mine true when whoever looks asked for it, or would hold it: then somebody else decides
     */
    public record Line(
            UUID id,
            String name,
            String roleKey,
            String place,
            @Nullable LocalDate firstDay,
            LocalDate lastDay,
            String requestedBy,
            Instant requestedAt,
            boolean mine) {}

    public GrantsPage {
        lines = List.copyOf(lines);
    }
}
