package vn.cauviec.plans.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cauviec.plans.domain.Document;
import vn.cauviec.plans.domain.Plan;
import vn.cauviec.plans.domain.PublicFigures.Shown;
import vn.cauviec.plans.domain.Target;
import vn.cauviec.site.Page;

/**
 * A plan and how far it is.
 *
 * @param asOf the day up to which results are counted
 * @param expectedPercent share of the year that has gone by
 * @param fed targets that have a figure, with their parts
 * @param unfed targets that no module feeds yet
 * @param places figures by place for everybody; null where they cannot be shown without showing a small cell, and for officers
 * @param leader what officers see beyond that; null for everybody else
 */
public record PlanPage(
        Plan plan,
        LocalDate asOf,
        double expectedPercent,
        List<TargetLine> fed,
        List<Target> unfed,
        @Nullable List<PublicPlace> places,
        @Nullable LeaderView leader)
        implements Page {
    public PlanPage {
        fed = List.copyOf(fed);
        unfed = List.copyOf(unfed);
        places = places == null ? null : List.copyOf(places);
    }

    /** A place and what everybody may see of it. */
    public record PublicPlace(String name, Shown shown) {}

    /** The plan itself first. */
    public List<Document> documents() {
        return Stream.concat(Stream.of(plan.document()), plan.basis().stream()).toList();
    }
}
