package vn.cauviec.operations.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.cauviec.kernel.OpenToAll;
import vn.cauviec.operations.Duty;

/**
 * Tells a proxy or a script how this node is: the start is over and what is derived here has caught up once, the database answers,
 * nothing needs a hand. Asks nobody, so that it may be asked as often as one likes; why is told to the administrator alone.
 */
@RestController
class HealthController {
    private final Duty duty;

    HealthController(Duty duty) {
        this.duty = duty;
    }

    /** @param status UP or DEGRADED, or STARTING or DOWN together with 503 */
    record Health(String status) {}

    @GetMapping("/health")
    @OpenToAll
    ResponseEntity<Health> health() {
        var state = duty.state();
        var status = switch (state) {
            case UP, DEGRADED -> HttpStatus.OK;
            case STARTING, DOWN -> HttpStatus.SERVICE_UNAVAILABLE;
        };
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON) // whatever kinds the asker prefers
                .body(new Health(state.name()));
    }
}
