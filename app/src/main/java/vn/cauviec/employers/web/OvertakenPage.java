package vn.cauviec.employers.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.cauviec.employers.domain.DecisionRow;
import vn.cauviec.site.Page;

/**
 * Tells a moderator that somebody was first.
 *
 * @param decision what was decided; null when the company changed what it states
 */
public record OvertakenPage(UUID id, String name, @Nullable DecisionRow decision) implements Page {}
