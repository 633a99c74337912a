package vn.cauviec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** A browser without JavaScript: follows redirects, keeps cookies, reads and sends the forms of the pages. Each has a network address of its own. */
public final class Browser {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final URI root;
    private final String networkAddress;
    private final HttpClient http;
    private final HttpClient unled;
    private final CookieManager cookies;
    private boolean secure;

    private Browser(URI root, String networkAddress) {
        this(root, networkAddress, new CookieManager());
    }

    private Browser(URI root, String networkAddress, CookieManager cookies) {
        this.root = root;
        this.networkAddress = networkAddress;
        this.cookies = cookies;
        http = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        unled = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** A browser on any server. */
    public static Browser openOn(URI server) {
        return new Browser(server, nextAddress());
    }

    private static String nextAddress() {
        int number = NUMBER.incrementAndGet();
        return "198.18." + number / 250 % 250 + "." + (number % 250 + 1);
    }

    /** Opens browsers on the server under test. */
    @TestComponent
    public static class Factory {
        private final Environment environment;

        Factory(Environment environment) {
            this.environment = environment;
        }

        public Browser open() {
            return Browser.openOn(root());
        }

        /** A browser at a network address, as the proxy in front of the server tells it. */
        public Browser openFrom(String address) {
            return new Browser(root(), address);
        }

        private URI root() {
            return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"));
        }
    }

    /** What came back. */
    public final class Page {
        private final HttpResponse<byte[]> response;

        private Page(HttpResponse<byte[]> response) {
            this.response = response;
        }

        public int status() {
            return response.statusCode();
        }

        /** Path at which the redirects ended. */
        public String path() {
            return response.uri().getPath();
        }

        public String query() {
            return response.uri().getQuery();
        }

        public byte[] bytes() {
            return response.body();
        }

        public String body() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public List<String> headers(String name) {
            return response.headers().allValues(name);
        }

        public Document document() {
            return Jsoup.parse(body());
        }

        /** Everything that a reader sees. */
        public String text() {
            return document().body().text();
        }

        /** The form that is sent to the address, with the values that stand in it. */
        public Form form(String action) {
            var element = document().selectFirst("form[action='" + action + "']");
            if (element == null) {
                throw new AssertionError("no form for " + action + " on " + path() + " (" + status() + "): " + text());
            }
            return new Form(element);
        }
    }

    /** A form as a person fills it in. */
    public final class Form {
        private final Map<String, String> values = new LinkedHashMap<>();
        private final String action;
        private final boolean get;

        /** Does what the script of the page does: finds the number that its puzzle asks for. */
        private void solve(Element element) {
            var puzzle = element.selectFirst("[data-puzzle]");
            if (puzzle != null) {
                values.put(
                        "loi-giai",
                        TestPuzzles.solve(puzzle.attr("data-puzzle"), Integer.parseInt(puzzle.attr("data-bits"))));
            }
        }

        private Form(Element element) {
            action = element.attr("action");
            get = !element.attr("method").equalsIgnoreCase("post");
            for (var field : element.select("input[name], select[name], textarea[name]")) {
                var type = field.attr("type");
                boolean tick = type.equals("checkbox") || type.equals("radio");
                if (type.equals("submit") || type.equals("file") || (tick && !field.hasAttr("checked"))) {
                    continue;
                }
                if (field.normalName().equals("select")) {
                    var chosen = field.selectFirst("option[selected]");
                    var first = field.selectFirst("option");
                    values.put(field.attr("name"), chosen != null ? chosen.val() : first == null ? "" : first.val());
                } else {
                    values.put(field.attr("name"), field.val());
                }
            }
            solve(element);
        }

        public Form set(String name, String value) {
            values.put(name, value);
            return this;
        }

        /** What stands in a field now. */
        public String value(String name) {
            return values.getOrDefault(name, "");
        }

        public String action() {
            return action;
        }

        public Map<String, String> values() {
            return Map.copyOf(values);
        }

        public Page submit() {
            return get ? Browser.this.get(action + "?" + encode(values)) : post(action, values);
        }
    }

    /** The same browser with its cookies at another network address, where nothing has counted against it yet. */
    public Browser moved() {
        return new Browser(root, nextAddress(), cookies);
    }

    /** The same browser, led to another server by the proxy in front of both: it keeps its cookies. */
    public Browser on(URI server) {
        return new Browser(server, networkAddress, cookies);
    }

    /** The same browser, led back to the server under test. */
    public Browser on(Factory servers) {
        return on(servers.root());
    }

    /** From here on the proxy in front of the server says that the connection is encrypted. */
    public Browser secure() {
        secure = true;
        return this;
    }

    /** Value of a cookie; empty when the server set none. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    public Page get(String address) {
        return send(HttpRequest.newBuilder(root.resolve(address)).GET());
    }

    /** Asks for a page of which the browser keeps the version with this mark. */
    public Page getUnlessKnown(String address, String mark) {
        return send(HttpRequest.newBuilder(root.resolve(address))
                .header("If-None-Match", mark)
                .GET());
    }

    public Page post(String address, Map<String, String> values) {
        return send(HttpRequest.newBuilder(root.resolve(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encode(values))));
    }

    /** Asks with any method and follows no redirect. */
    public Page ask(String method, String address) {
        return ask(method, address, Map.of());
    }

    /** Asks with any method and the values of a form, and follows no redirect. */
    public Page ask(String method, String address, Map<String, String> values) {
        var body = values.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(encode(values));
        return send(
                unled,
                HttpRequest.newBuilder(root.resolve(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, body));
    }

    /**
     * Sends what no page of ours would send; follows no redirect.
     *
     * @param contentType empty for a request without a body
     * @param header one more header; null for none
     */
    public Page attack(
            String method,
            String address,
            String contentType,
            String body,
            Map.@Nullable Entry<String, String> header) {
        var request = HttpRequest.newBuilder(URI.create(root + address)).timeout(Duration.ofSeconds(30));
        if (contentType.isEmpty()) {
            request.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            request.header("Content-Type", contentType).method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        if (header != null) {
            request.header(header.getKey(), header.getValue());
        }
        try {
            return send(unled, request);
        } catch (UncheckedIOException closedWhileIdle) {
            // A kept connection may be closed by the server in the moment in which the next request goes out. On a new
            // one the
            // server has no such excuse.
            return send(HttpClient.newBuilder().cookieHandler(cookies).build(), request);
        }
    }

    /** Sends a multipart form as the page's own form would be, with one file. */
    public Page upload(Form form, String field, String fileName, byte[] content) {
        var boundary = "----cauviec";
        var body = new java.io.ByteArrayOutputStream();
        form.values.forEach((name, value) -> body.writeBytes(
                ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(root.resolve(form.action))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Signs in through the page. */
    public Browser signIn(TestAccounts.Account account) {
        var page = get("/dang-nhap")
                .form("/dang-nhap")
                .set("ten", account.email())
                .set("mat-khau", account.password())
                .submit();
        if (page.path().equals("/dang-nhap")) {
            throw new AssertionError("could not sign in: " + page.text());
        }
        return this;
    }

    private Page send(HttpRequest.Builder request) {
        return send(http, request);
    }

    private Page send(HttpClient client, HttpRequest.Builder request) {
        try {
            request.setHeader("X-Forwarded-For", networkAddress);
            if (secure) {
                request.setHeader("X-Forwarded-Proto", "https");
            }
            return new Page(client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> URLEncoder.encode(value.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
