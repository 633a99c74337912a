package vn.cauviec.reference.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.reference.RoadEstimate;
import vn.cauviec.site.FormErrors;
import vn.cauviec.site.Page;
import vn.cauviec.site.Paging;

/**
 * What officers stated of roads, with the form for one more.
 *
 * @param from what was typed as the one end
 * @param to what was typed as the other
 * @param chosen the road between two units; null until both are named
 * @param form what is stated of it, as typed
 * @param q what the list was searched for; empty for all
 * @param export address of the list as a file
 */
public record RoadsPage(
        End from,
        End to,
        @Nullable Chosen chosen,
        RoadForm form,
        String q,
        List<Row> rows,
        Paging paging,
        String export,
        FormErrors errors)
        implements Page {

    /**
     * One end of a road, as typed.
     *
     * @param id of the suggestion that was chosen; empty for none
     */
    public record End(String typed, String id) {}

    /**
     * A road.
     *
     * @param fromName full name with the units above it
     * @param now how long it is taken to be; null where nothing is known of one of the units
     * @param history everything that was ever stated of it, the newest first
     */
    public record Chosen(
            String fromId,
            String toId,
            String fromName,
            String toName,
            @Nullable RoadEstimate now,
            List<Row> history) {
        public Chosen {
            history = List.copyOf(history);
        }
    }

    /**
     * One statement.
     *
     * @param address the page of this road
     * @param endedAt null while it is in force
     */
    public record Row(
            UUID id,
            String address,
            String fromName,
            String toName,
            RoadEstimate way,
            String note,
            String officer,
            Instant statedAt,
            @Nullable Instant endedAt) {}

    public RoadsPage {
        rows = List.copyOf(rows);
    }
}
