package vn.cauviec.operations.web;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.operations.FeedLag;

/**
 * Tells a proxy or a script whether this node can serve the first page: the start is over, and what is derived here has caught up
 * once. Asks nobody, so that it may be asked as often as one likes.
 */
@RestController
class HealthController {
    private final ApplicationAvailability availability;
    private final FeedLag followers;

    HealthController(ApplicationAvailability availability, FeedLag followers) {
        this.availability = availability;
        this.followers = followers;
    }

    /** @param status UP, or STARTING together with 503 */
    record Health(String status) {}

    @GetMapping("/health")
    @OpenToAll
    ResponseEntity<Health> health() {
        boolean up = availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && followers.isCaughtUpOnce();
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(new Health(up ? "UP" : "STARTING"));
    }
}
