package vn.cauviec.access.domain;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.operations.NightlyWork.Clearing;

/** What access no longer needs. The audit log is kept for good. */
@Configuration(proxyBeanMethods = false)
class AccessClearings {
    /** Limits count fifteen minutes; a quarter of a year serves to look back after an attack. */
    @Bean
    Clearing signInAttempts() {
        return new Clearing("access.sign_in_attempt", Duration.ofDays(90), """
                DELETE FROM access.sign_in_attempt
                WHERE at < :before
                """);
    }

    /** Limits count an hour at most. */
    @Bean
    Clearing limitedTurns() {
        return new Clearing("access.limited_turn", Duration.ofDays(2), """
                DELETE FROM access.limited_turn
                WHERE at < :before
                """);
    }

    /** A puzzle is good for two hours. */
    @Bean
    Clearing spentPuzzles() {
        return new Clearing("access.spent_puzzle", Duration.ofDays(1), """
                DELETE FROM access.spent_puzzle
                WHERE at < :before
                """);
    }

    /** Single-use links that were used or have expired. */
    @Bean
    Clearing invitations() {
        return new Clearing("access.invitation", Duration.ofDays(90), """
                DELETE FROM access.invitation
                WHERE coalesce(used_at, expires_at) < :before
                """);
    }

    /** Proofs that were brought or have expired: each holds a sealed address. */
    @Bean
    Clearing proofs() {
        return new Clearing("access.proof", Duration.ofDays(7), """
                DELETE FROM access.proof
                WHERE coalesce(used_at, expires_at) < :before
                """);
    }

    /** As long as the cookie by which the device is known. */
    @Bean
    Clearing knownDevices() {
        return new Clearing("access.known_device", Duration.ofDays(400), """
                DELETE FROM access.known_device
                WHERE last_seen_at < :before
                """);
    }

    /** Each node ends what has expired every minute; this is for what no node was there to end. */
    @Bean
    Clearing sessions() {
        return new Clearing("access.session", Duration.ofDays(1), """
                DELETE FROM access.session
                WHERE expiry_time < extract(epoch FROM CAST(:before AS timestamptz)) * 1000
                """);
    }
}
