package vn.cauviec.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An identity provider that can lie: what NAV's does not do. Everybody may have a code from it; it keeps the rules of PKCE. */
final class TestProvider {
    static final String CLIENT = "cau-viec-thu";

    /** What it does instead of the right thing. */
    enum Lie {
        NONE,
        OTHER_ISSUER,
        OTHER_AUDIENCE,
        OTHER_NONCE,
        NO_NONCE,
        NO_SUBJECT,
        UNSIGNED,
        SHARED_SECRET,
        KEY_OF_ANOTHER,
        EXPIRED,
        EXPIRED_WITHIN_TOLERANCE,
        NO_TOKEN,
        PAGE,
        HUGE,
        LOOP,
        SLOW,
        FAILURE
    }

    private record Asked(String subject, String nonce, String challenge) {}

    private final HttpServer server;
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private final AtomicInteger keyRequests = new AtomicInteger();
    private volatile RSAKey key = newKey();
    private volatile Lie lie = Lie.NONE;

    TestProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> send(exchange, 404, "text/plain", ""));
        server.createContext("/.well-known/openid-configuration", exchange -> metadata(exchange, issuer(), issuer()));
        server.createContext(
                "/khac/.well-known/openid-configuration", exchange -> metadata(exchange, issuer(), issuer()));
        server.createContext(
                "/ho/.well-known/openid-configuration",
                exchange -> metadata(exchange, issuer() + "/ho", "http://example.com"));
        server.createContext(
                "/hong/.well-known/openid-configuration",
                exchange -> metadata(exchange, issuer() + "/hong", issuer() + "/hong"));
        server.createContext("/hong/token", this::token);
        server.createContext("/trang/", exchange -> send(exchange, 200, "text/html", "<p>Bảo trì</p>"));
        server.createContext("/jwks", this::keys);
        server.createContext("/token", this::token);
        server.start();
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void lie(Lie other) {
        lie = other;
    }

    /** From here on it signs with another key; gives that key. */
    RSAKey takeNewKey() {
        var taken = newKey();
        key = taken;
        return taken;
    }

    void signWith(RSAKey held) {
        key = held;
    }

    int keyRequests() {
        return keyRequests.get();
    }

    /** The person confirms; gives the code. */
    String confirm(Map<String, String> question, String subject) {
        var code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Asked(subject, question.getOrDefault("nonce", ""), question.getOrDefault("code_challenge", "")));
        return code;
    }

    private void metadata(HttpExchange exchange, String issuer, String endpoints) throws IOException {
        send(exchange, 200, "application/json", """
                {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token","jwks_uri":"%s/jwks",
                 "subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer, endpoints, endpoints, endpoints));
    }

    private void keys(HttpExchange exchange) throws IOException {
        keyRequests.incrementAndGet();
        send(exchange, 200, "application/json", new JWKSet(key.toPublicJWK()).toString());
    }

    private void token(HttpExchange exchange) throws IOException {
        var said =
                URLUtils.parseParameters(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(said.getOrDefault("code", List.of("")).getFirst());
        var verifier = said.getOrDefault("code_verifier", List.of("")).getFirst();
        if (asked == null
                || verifier.isEmpty()
                || !CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier(verifier))
                        .getValue()
                        .equals(asked.challenge())) {
            send(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        switch (lie) {
            case PAGE -> send(exchange, 200, "text/html", "<html><body>Đang bảo trì</body></html>");
            case HUGE -> send(exchange, 200, "application/json", "{\"a\":\"" + "a".repeat(2_000_000) + "\"}");
            case FAILURE -> send(exchange, 500, "text/plain", "không chạy");
            case NO_TOKEN ->
                send(exchange, 200, "application/json", "{\"access_token\":\"x\",\"token_type\":\"Bearer\"}");
            case LOOP -> {
                exchange.getResponseHeaders().add("Location", issuer() + "/token");
                send(exchange, 307, "text/plain", "");
            }
            case SLOW -> slowly(exchange);
            case NONE,
                    OTHER_ISSUER,
                    OTHER_AUDIENCE,
                    OTHER_NONCE,
                    NO_NONCE,
                    NO_SUBJECT,
                    UNSIGNED,
                    SHARED_SECRET,
                    KEY_OF_ANOTHER,
                    EXPIRED,
                    EXPIRED_WITHIN_TOLERANCE ->
                send(
                        exchange,
                        200,
                        "application/json",
                        "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"%s\"}"
                                .formatted(idToken(asked).serialize()));
        }
    }

    private JWT idToken(Asked asked) {
        var now = Instant.now();
        var expires = switch (lie) {
            case EXPIRED -> now.minusSeconds(90);
            case EXPIRED_WITHIN_TOLERANCE -> now.minusSeconds(30);
            default -> now.plusSeconds(300);
        };
        var claims = new JWTClaimsSet.Builder()
                .issuer(lie == Lie.OTHER_ISSUER ? "https://other.example.com" : issuer())
                .audience(lie == Lie.OTHER_AUDIENCE ? "another-client" : CLIENT)
                .issueTime(Date.from(now.minusSeconds(120)))
                .expirationTime(Date.from(expires));
        if (lie != Lie.NO_SUBJECT) {
            claims.subject(asked.subject());
        }
        if (lie != Lie.NO_NONCE) {
            claims.claim("nonce", lie == Lie.OTHER_NONCE ? "another" : asked.nonce());
        }
        return sign(claims.build());
    }

    private JWT sign(JWTClaimsSet claims) {
        try {
            if (lie == Lie.UNSIGNED) {
                return new PlainJWT(claims);
            }
            var token = new SignedJWT(
                    new JWSHeader.Builder(lie == Lie.SHARED_SECRET ? JWSAlgorithm.HS256 : JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            if (lie == Lie.SHARED_SECRET) {
                token.sign(new MACSigner(key.toPublicJWK().toJSONString()));
            } else {
                token.sign(new RSASSASigner(lie == Lie.KEY_OF_ANOTHER ? newKey() : key));
            }
            return token;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A letter a second, for longer than anybody waits. */
    private static void slowly(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            for (int letter = 0; letter < 20; letter++) {
                body.write(' ');
                body.flush();
                Thread.sleep(1_000);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
