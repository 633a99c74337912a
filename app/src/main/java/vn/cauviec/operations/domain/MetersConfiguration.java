package vn.cauviec.operations.domain;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The meters of this node. They stay in its memory: no address gives them out, and nothing sends them anywhere. */
@Configuration(proxyBeanMethods = false)
class MetersConfiguration {
    @Bean(destroyMethod = "close")
    MeterRegistry meterRegistry() {
        return new SimpleMeterRegistry();
    }
}
