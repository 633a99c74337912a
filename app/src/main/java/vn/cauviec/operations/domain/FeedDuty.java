package vn.cauviec.operations.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.ChangeFeed;
import vn.cauviec.operations.ChangeFeed.Behind;
import vn.cauviec.operations.Duty;

/** How far this node's followers are behind, for the person on duty. */
@Component
class FeedDuty implements Duty.Source {
    /** An open transaction holds followers up for 30 seconds at most; what takes longer is no waiting. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ChangeFeed.Lag followers;

    FeedDuty(ChangeFeed.Lag followers) {
        this.followers = followers;
    }

    @Override
    public String heading() {
        return "operations.duty.feed";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Duty.Report look(Instant now) {
        var all = followers.followers();
        return new Duty.Report(
                all.stream().flatMap(one -> figures(one, now).stream()).toList(),
                all.stream().flatMap(one -> troubles(one, now).stream()).toList());
    }

    private static List<Duty.Figure> figures(Behind one, Instant now) {
        var name = List.<Duty.Value>of(name(one));
        return List.of(
                new Duty.Figure(
                        "feed." + one.follower() + ".waiting",
                        "operations.duty.feed.waiting",
                        name,
                        new Duty.Value.Count(one.waiting())),
                new Duty.Figure(
                        "feed." + one.follower() + ".age",
                        "operations.duty.feed.age",
                        name,
                        new Duty.Value.Span(age(one, now))));
    }

    private static List<Duty.Trouble> troubles(Behind one, Instant now) {
        var age = age(one, now);
        return age.compareTo(PATIENCE) < 0
                ? List.of()
                : List.of(new Duty.Trouble(
                        "feed." + one.follower(),
                        "operations.trouble.feed",
                        List.of(name(one), new Duty.Value.Span(age), new Duty.Value.Count(one.waiting())),
                        "",
                        Duty.Reach.NODE));
    }

    private static Duty.Value name(Behind one) {
        return new Duty.Value.Named("follower." + one.follower(), one.follower());
    }

    private static Duration age(Behind one, Instant now) {
        return one.since() == null ? Duration.ZERO : Duration.between(one.since(), now);
    }
}
