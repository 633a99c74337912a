package vn.cauviec.operations.domain;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.operations.NightlyWork.Clearing;

/** What operations no longer needs. The change feed is not here: nobody knows how far a node that is off has read. */
@Configuration(proxyBeanMethods = false)
class OperationsClearings {
    /** Half a year after a letter was sent nobody sends the same one again by mistake; what is stuck waits for an officer. */
    @Bean
    Clearing outbox() {
        return new Clearing("operations.outbox", Duration.ofDays(180), """
                DELETE FROM operations.outbox
                WHERE state IN ('SENT', 'STALE')
                  AND ended_at < :before
                """);
    }
}
