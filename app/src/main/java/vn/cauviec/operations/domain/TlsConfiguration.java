package vn.cauviec.operations.domain;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cauviec.kernel.BusinessClock;

/** The certificate that the settings name. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("cauviec.tls.certificate")
class TlsConfiguration {
    @Bean
    CertificateWatch certificateWatch(
            @Value("${cauviec.tls.certificate}") Path certificate,
            @Value("${cauviec.tls.key}") Path key,
            @Value("${cauviec.tls.pause:10s}") Duration pause,
            BusinessClock clock) {
        return new CertificateWatch(certificate, key, clock, pause);
    }
}
