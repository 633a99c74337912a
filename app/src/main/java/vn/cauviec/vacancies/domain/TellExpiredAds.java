package vn.cauviec.vacancies.domain;

import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.NightlyWork;

/** Tells the readers of all ads, soon after midnight, which ads had their last day. */
@Component
class TellExpiredAds implements NightlyWork {
    private static final LocalTime TIME = LocalTime.of(0, 2);

    private final AdFeed feed;

    TellExpiredAds(AdFeed feed) {
        this.feed = feed;
    }

    @Override
    public String name() {
        return "tell-expired-ads";
    }

    @Override
    public Optional<LocalTime> time() {
        return Optional.of(TIME);
    }

    @Override
    public void run() {
        feed.tellExpired();
    }
}
