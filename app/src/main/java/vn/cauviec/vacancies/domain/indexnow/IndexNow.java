package vn.cauviec.vacancies.domain.indexnow;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.cauviec.operations.SiteAddress;

/**
 * Tells search engines which pages have changed, by the protocol IndexNow (indexnow.org), where the settings name one of them and a key of
 * ours. Whoever is told reads the key on our site and knows by it that we are the ones who tell.
 */
@Component
public class IndexNow {
    /** Most pages that are told at once; the protocol's own limit. */
    static final int MOST_AT_ONCE = 10_000;

    /** Where the key stands for all to read. */
    public static final String KEY_PATH = "/index-now.txt";

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int ACCEPTED = 202;

    private final Environment settings;
    private final SiteAddress site;
    private final JsonMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    IndexNow(Environment settings, SiteAddress site, JsonMapper json) {
        this.settings = settings;
        this.site = site;
        this.json = json;
    }

    /** The key, when search engines are to be told. */
    public Optional<String> findKey() {
        return address().isEmpty()
                ? Optional.empty()
                : Optional.of(setting("key")).filter(key -> !key.isEmpty());
    }

    /**
     * Tells of these pages.
     *
     * @param paths on this site; they have changed, come or gone
     * @throws IOException when it was not taken
     */
    void tell(List<String> paths) throws IOException {
        var said = Map.of(
                "host", URI.create(site.of("/")).getHost(),
                "key", findKey().orElseThrow(),
                "keyLocation", site.of(KEY_PATH),
                "urlList", paths.stream().map(site::of).toList());
        var request = HttpRequest.newBuilder(URI.create(address()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(json.writeValueAsString(said)))
                .build();
        try {
            int status = http.send(request, BodyHandlers.discarding()).statusCode();
            if (status != OK && status != ACCEPTED) {
                throw new IOException("the search engine answered " + status);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    private String address() {
        return setting("address");
    }

    private String setting(String name) {
        return settings.getProperty("cauviec.index-now." + name, "");
    }
}
