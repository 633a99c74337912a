package vn.cauviec.operations.web;

import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beside the encrypted port: the plain one, which only leads to the other. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("cauviec.tls.certificate")
class PlainPort {
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainPort(
            @Value("${cauviec.plain.port}") int port,
            @Value("${server.address}") String address,
            @Value("${cauviec.site.address:}") String siteAddress) {
        return factory -> {
            var connector = new Connector("HTTP/1.1");
            connector.setPort(port);
            connector.setProperty("address", address);
            factory.addAdditionalConnectors(connector);
            factory.addEngineValves(new LeadToEncryption(siteAddress));
        };
    }
}
