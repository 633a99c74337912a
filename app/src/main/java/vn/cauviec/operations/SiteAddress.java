package vn.cauviec.operations;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where people find this site: for links in letters. Never taken from a request, because whoever sends a request can write any name of
 * a site into it.
 */
@Component
public class SiteAddress {
    private final Environment environment;

    SiteAddress(Environment environment) {
        this.environment = environment;
    }

    /** The whole address of a page; on this machine's own name until {@code CAUVIEC_SITE_ADDRESS} says another. */
    public String of(String path) {
        var configured = environment.getProperty("cauviec.site.address", "");
        if (!configured.isBlank()) {
            return configured.strip().replaceAll("/+$", "") + path;
        }
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        var encrypted = environment.containsProperty("server.ssl.bundle");
        return (encrypted ? "https" : "http") + "://localhost:" + port + path;
    }
}
