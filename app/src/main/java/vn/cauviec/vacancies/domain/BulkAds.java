package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.cauviec.kernel.BusinessClock;

/**
 * Goes through all ads that are open, or through all of which something changed, however many they are: a few hundred at a time, each lot
 * in a transaction of its own, so that a slow reader holds neither memory nor a connection. What changes meanwhile is told to whoever asks
 * for the changes since {@link PublicAds#completeUntil()}, asked before.
 */
@Component
public class BulkAds {
    private final PublicAds ads;
    private final BusinessClock clock;

    BulkAds(PublicAds ads, BusinessClock clock) {
        this.ads = ads;
        this.clock = clock;
    }

    /** What is done with each ad. */
    public interface Each {
        void ad(PublicAd ad) throws IOException;
    }

    /** Every open ad once, by id. */
    public void readOpen(Each each) throws IOException {
        UUID after = PublicAds.FIRST;
        while (after != null) {
            var part = ads.listOpen(after);
            for (var ad : part.ads()) {
                each.ad(ad);
            }
            after = part.next();
        }
    }

    /** Every ad of which something changed from then on until now, as it is now: open, or gone. */
    public void readChanged(Instant from, Each each) throws IOException {
        readChanged(from, ads.completeUntil(), clock.now().plusNanos(1_000), each);
    }

    /** As above, for what changed before the second moment and not again since. */
    public void readChanged(Instant from, Instant before, Each each) throws IOException {
        readChanged(from, before, before, each);
    }

    /** @param expiredBefore days that ended before then belong to it, although nobody was told of it yet */
    private void readChanged(Instant from, Instant before, Instant expiredBefore, Each each) throws IOException {
        var told = PublicAds.Told.before(from);
        while (told != null) {
            var part = ads.listTold(from, before, told);
            for (var ad : part.ads()) {
                each.ad(ad);
            }
            told = part.next();
        }
        UUID after = PublicAds.FIRST;
        while (after != null) {
            var part = ads.listExpiredUntold(from, expiredBefore, after);
            for (var ad : part.ads()) {
                each.ad(ad);
            }
            after = part.next();
        }
    }
}
