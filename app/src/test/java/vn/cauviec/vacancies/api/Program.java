package vn.cauviec.vacancies.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A provider's program, as it would ask the server. Each has a network address of its own. */
final class Program {
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI root;
    private final String key;
    private final String address;

    Program(Environment environment, String key) {
        root = URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
        this.key = key;
        int number = NUMBER.incrementAndGet();
        address = "198.19." + number / 250 + "." + (number % 250 + 1);
    }

    /** What came back. */
    record Answer(int status, String body, Map<String, List<String>> headers) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String header(String name) {
            return String.join(", ", headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of()));
        }

        /** Outcomes of the receipts, in their order. */
        List<String> outcomes() {
            return StreamSupport.stream(json().path("receipts").spliterator(), false)
                    .map(receipt -> receipt.path("outcome").asString())
                    .toList();
        }

        JsonNode receipt(int place) {
            return json().path("receipts").path(place);
        }

        /** Fields and codes of what is wrong with an ad. */
        List<String> problems(int place) {
            return said(receipt(place).path("problems"));
        }

        List<String> warnings(int place) {
            return said(receipt(place).path("warnings"));
        }

        private static List<String> said(JsonNode list) {
            return StreamSupport.stream(list.spliterator(), false)
                    .map(one -> one.path("field").asString() + " "
                            + one.path("code").asString())
                    .toList();
        }
    }

    /** A good ad of an employer with a tax code. */
    static Map<String, Object> ad(String reference, String taxCode, String title) {
        var ad = new LinkedHashMap<String, Object>();
        ad.put("reference", reference);
        ad.put("title", title);
        ad.put("description", "Làm tại xưởng, theo sự phân công của tổ trưởng.");
        ad.put("employer", Map.of("tax_code", taxCode));
        ad.put("place", "Xã Gia Phú, huyện Bảo Thắng, tỉnh Lào Cai");
        ad.put("wage", Map.of("from", 8_000_000, "to", 12_000_000));
        ad.put("openings", 3);
        ad.put("deadline", "2023-06-30");
        return ad;
    }

    static Map<String, Object> with(Map<String, Object> ad, String field, Object value) {
        var changed = new LinkedHashMap<>(ad);
        changed.put(field, value);
        return changed;
    }

    static Map<String, Object> stopped(String reference) {
        return Map.of("reference", reference, "status", "stopped");
    }

    /** @param ads as {@link #ad} makes them, or what is none */
    Answer deliver(Object... ads) {
        return put(JSON.writeValueAsString(ads));
    }

    Answer deliver(List<Map<String, Object>> ads) {
        return put(JSON.writeValueAsString(ads));
    }

    Answer put(String body) {
        return ask("PUT", ProviderApi.ADS, body, Map.of("Content-Type", "application/json"));
    }

    Answer get(String path) {
        return ask("GET", path, "", Map.of());
    }

    Answer delete(String reference) {
        return ask("DELETE", ProviderApi.ADS + "/" + reference, "", Map.of());
    }

    Answer ask(String method, String path, String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(root.resolve(path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .header("X-Forwarded-For", address);
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        headers.forEach(request::setHeader);
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(), answer.body(), answer.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
