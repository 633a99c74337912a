package vn.cauviec.access.web;

import java.lang.reflect.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Makes requests that no page of ours would send: from the table of routes, with what strangers try. Same seed, same requests. */
final class HostileRequests {
    /** Values that break careless code: quotes, markup, control characters, halves of characters, numbers without end. */
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "'",
            "\"><script>alert(1)</script>",
            "' OR '1'='1' --",
            "'; DROP TABLE people.person; --",
            "${7*7}#{7*7}{{7*7}}",
            "../../../../etc/passwd",
            "%00",
            "\u0000",
            "\ud83d",
            "😀𝓽𝓱ợ",
            "\u202Egnourt",
            "a\u0301\u0301\u0301\u0301\u0301\u0301",
            "-1",
            "0",
            "2147483648",
            "99999999999999999999999999",
            "1e309",
            "NaN",
            "null",
            "true",
            "31/02/2023",
            "9999-99-99",
            "00000000-0000-0000-0000-000000000000",
            "018b2f19-e79e-7d6a-a56d-29feb6211b04",
            "\r\nSet-Cookie: x=y",
            "http://169.254.169.254/",
            "javascript:alert(1)",
            "//example.org",
            "x".repeat(5_000),
            "ươ".repeat(1_500));

    private static final List<Map.Entry<String, String>> HEADERS = List.of(
            Map.entry("Accept-Language", "zz;q=nonsense,,,;" + "x".repeat(2_000)),
            Map.entry("Accept", "\\*/;q=~"),
            Map.entry("Cookie", "cv-phien=%%%; =; a=\"unclosed"),
            Map.entry("Cookie", "cv-phien=" + "A".repeat(3_000)),
            Map.entry("If-None-Match", "\"" + "e".repeat(1_000)),
            Map.entry("If-Modified-Since", "yesterday"),
            Map.entry("Range", "bytes=99999999999-1,,"),
            Map.entry("X-Forwarded-Proto", "gopher"),
            Map.entry("X-Forwarded-Host", "\"><script>.example.org"),
            Map.entry("X-Forwarded-Prefix", "/../..//"),
            Map.entry("HX-Request", "true"),
            Map.entry("Referer", "not an address at all"),
            Map.entry("User-Agent", "x".repeat(4_000)));

    private static final List<Map.Entry<String, String>> BODIES = List.of(
            Map.entry("application/x-www-form-urlencoded", "%zz=%&&&===&%00=%ff%fe"),
            Map.entry("application/x-www-form-urlencoded", "a[]=1&a[b]=2&class.classLoader.x=1"),
            Map.entry("application/x-www-form-urlencoded", "x=1&".repeat(3_000)),
            Map.entry("application/json", "{\"a\":[[[[[[[[[[[[[[[["),
            Map.entry(
                    "multipart/form-data; boundary=x",
                    "--x\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a"),
            Map.entry("multipart/form-data", "no boundary"),
            Map.entry("text/xml", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"),
            Map.entry("x/" + "y".repeat(500), "?"));

    private final Random random;

    HostileRequests(long seed) {
        random = new Random(seed);
    }

    /**
     * A request as it goes over the wire.
     *
     * @param contentType empty for a request without a body
     * @param header one more header; null for none
     */
    record Attack(String method, String address, String contentType, String body, Map.Entry<String, String> header) {
        @Override
        public String toString() {
            var text = method + " " + address + " " + contentType + " " + body + " " + header;
            return text.length() > 300 ? text.substring(0, 300) + "…" : text;
        }
    }

    /** So many attacks on a route; the body of a change carries the hidden field, so that it is read at all. */
    List<Attack> on(Route route, String csrf, int count) {
        var attacks = new ArrayList<Attack>();
        for (int i = 0; i < count; i++) {
            attacks.add(attack(route, csrf));
        }
        return attacks;
    }

    private Attack attack(Route route, String csrf) {
        var method = route.method().equals("*") ? "GET" : route.method();
        var header = random.nextInt(4) == 0 ? pick(HEADERS) : null;
        boolean hostilePath = route.path().contains("{") && random.nextInt(2) == 0;
        var path = hostilePath ? hostilePath(route.path()) : route.example();
        var parameters = encode(parameters(route));
        if (method.equals("GET")) {
            return new Attack(method, path + (parameters.isEmpty() ? "" : "?" + parameters), "", "", header);
        }
        if (random.nextInt(4) == 0) {
            var body = pick(BODIES);
            return new Attack(method, path + "?_csrf=" + csrf, body.getKey(), body.getValue(), header);
        }
        var body = "_csrf=" + csrf + (parameters.isEmpty() ? "" : "&" + parameters);
        return new Attack(method, path, "application/x-www-form-urlencoded", body, header);
    }

    private String hostilePath(String path) {
        return Arrays.stream(path.split("/"))
                .map(part -> part.startsWith("{") ? encode(pick(VALUES)) : part)
                .collect(Collectors.joining("/"));
    }

    /** Some of the parameters that the handler reads, each with a hostile value, and one that it does not know. */
    private Map<String, String> parameters(Route route) {
        var values = new LinkedHashMap<String, String>();
        for (var parameter : route.handler().getMethod().getParameters()) {
            var name = name(parameter);
            if (!name.isEmpty() && random.nextInt(3) > 0) {
                values.put(name, pick(VALUES));
            }
        }
        for (var name : List.of("q", "trang", "xep", "ten", "xa", "so-giay-to", "ngay", "ly-do", "id", "ve", "map")) {
            if (random.nextInt(4) == 0) {
                values.put(name, pick(VALUES));
            }
        }
        return values;
    }

    private static String name(Parameter parameter) {
        var annotation = AnnotatedElementUtils.findMergedAnnotation(parameter, RequestParam.class);
        return annotation == null || parameter.getType() == MultipartFile.class ? "" : annotation.name();
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String encode(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + encode(value.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
