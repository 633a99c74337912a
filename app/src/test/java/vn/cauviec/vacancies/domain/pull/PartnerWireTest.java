package vn.cauviec.vacancies.domain.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cauviec.TestCertificate;
import vn.cauviec.vacancies.domain.pull.PartnerWire.Answer;

/** What a partner's server may do, and what it cannot make this one do. */
class PartnerWireTest {
    private static final int MOST = 100_000;
    private static final byte[] DOCUMENT = "{\"version\": \"1.0\"}".getBytes(StandardCharsets.UTF_8);
    private static final PartnerWire.Limits LIMITS =
            new PartnerWire.Limits(Duration.ofSeconds(2), Duration.ofSeconds(4), MOST);

    @TempDir
    Path folder;

    TestPartner partner;
    PartnerWire wire = new PartnerWire(new AllowedAddresses("127.0.0.1"), LIMITS, null);

    @BeforeEach
    void aPartnerAnswers() throws IOException {
        partner = new TestPartner();
    }

    @AfterEach
    void thePartnerIsGone() {
        partner.close();
    }

    @Test
    void theDocumentComesWithWhatItSaysOfItself() {
        partner.answers(exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"a1\"");
            exchange.getResponseHeaders().set("Last-Modified", "Wed, 14 Jun 2023 01:00:00 GMT");
            exchange.sendResponseHeaders(200, DOCUMENT.length);
            exchange.getResponseBody().write(DOCUMENT);
        });

        assertThat(fetch()).isInstanceOfSatisfying(Answer.Document.class, document -> {
            assertThat(document.content()).isEqualTo(DOCUMENT);
            assertThat(document.lastModified()).isEqualTo("Wed, 14 Jun 2023 01:00:00 GMT");
        });
        assertThat(partner.lastAsked()).doesNotContainKeys("If-None-Match", "If-Modified-Since");
    }

    @Test
    void whatWasFetchedBeforeIsAskedForOnCondition() {
        partner.serves(DOCUMENT, "\"a1\"");
        var known = new Partner.Marks("\"a1\"", "Wed, 14 Jun 2023 01:00:00 GMT", null, null);

        assertThat(wire.fetch(partner.address(), known)).isEqualTo(new Answer.NotModified());
        assertThat(partner.lastAsked().getFirst("If-Modified-Since")).isEqualTo("Wed, 14 Jun 2023 01:00:00 GMT");

        partner.serves(DOCUMENT, "\"a2\"");
        assertThat(wire.fetch(partner.address(), known)).isInstanceOf(Answer.Document.class);
    }

    @Test
    void anEndlessBodyIsLeftAtTheLimit() {
        partner.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var part = new byte[8_192];
            for (int i = 0; i < 1_000_000; i++) {
                exchange.getResponseBody().write(part);
            }
        });

        assertThat(fetch()).isEqualTo(failed(FetchResult.TOO_LARGE));
    }

    @Test
    void aBodyThatDripsIsLeftWhenTheTimeIsOver() {
        partner.answers(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 600; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                sleep(50);
            }
        });
        long begun = System.nanoTime();

        assertThat(fetch()).isEqualTo(failed(FetchResult.TOO_SLOW));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aServerThatTakesTheConnectionAndSaysNothingIsLeftToo() {
        partner.answers(_ -> sleep(30_000));

        assertThat(fetch()).isEqualTo(failed(FetchResult.TOO_SLOW));
    }

    @Test
    void aPackedDocumentIsUnpackedAndABombIsNot() throws IOException {
        packed(gzip(DOCUMENT));
        assertThat(fetch())
                .isInstanceOfSatisfying(
                        Answer.Document.class,
                        document -> assertThat(document.content()).isEqualTo(DOCUMENT));

        var bomb = gzip(new byte[60_000_000]);
        assertThat(bomb.length).isLessThan(MOST);
        packed(bomb);
        assertThat(fetch()).isEqualTo(failed(FetchResult.TOO_LARGE));

        packed(List.of(DOCUMENT).getFirst());
        assertThat(fetch()).isEqualTo(failed(FetchResult.NOT_OF_THE_EXCHANGE));
    }

    @Test
    void noRedirectLeadsToAnotherHostAnotherPortOrAnotherScheme() {
        for (var place : List.of(
                "http://169.254.169.254/latest/meta-data",
                "https://viec-lam.example.vn/tin.json",
                "//localhost/tin.json",
                "http://127.0.0.1:1/tin.json",
                "https://127.0.0.1:" + partner.port() + "/tin.json",
                "file:///etc/passwd")) {
            leadsTo(place);
            assertThat(fetch())
                    .as(place)
                    .isInstanceOfSatisfying(
                            Answer.Failed.class,
                            answer -> assertThat(answer.result()).isEqualTo(FetchResult.REDIRECTED));
        }
        leadsTo("http://169.254.169.254/latest/meta-data");
        assertThat(fetch()).isEqualTo(new Answer.Failed(FetchResult.REDIRECTED, "169.254.169.254"));
    }

    @Test
    void aRedirectOnTheSameHostIsFollowedAFewTimes() {
        partner.answers(exchange -> {
            if (exchange.getRequestURI().getPath().equals("/moi.json")) {
                exchange.sendResponseHeaders(200, DOCUMENT.length);
                exchange.getResponseBody().write(DOCUMENT);
            } else {
                exchange.getResponseHeaders().set("Location", "/moi.json");
                exchange.sendResponseHeaders(301, -1);
            }
        });
        assertThat(fetch()).isInstanceOf(Answer.Document.class);
        assertThat(partner.asked()).isEqualTo(2);

        leadsTo("/tin.json");
        assertThat(fetch()).isEqualTo(new Answer.Failed(FetchResult.REDIRECTED, "127.0.0.1"));
        assertThat(partner.asked()).isEqualTo(6);
    }

    @Test
    void anotherStatusIsTold() {
        for (int status : new int[] {204, 401, 404, 500, 503}) {
            partner.answers(exchange -> exchange.sendResponseHeaders(status, -1));
            assertThat(fetch()).isEqualTo(new Answer.Failed(FetchResult.STATUS, Integer.toString(status)));
        }
    }

    @Test
    void aDocumentThatBreaksOffIsNone() {
        partner.answers(exchange -> {
            exchange.sendResponseHeaders(200, 50_000);
            exchange.getResponseBody().write(DOCUMENT);
            exchange.getResponseBody().flush();
            throw new IOException("gone");
        });

        assertThat(fetch()).isEqualTo(failed(FetchResult.CUT_OFF));
    }

    @Test
    void whereNobodyAnswersIsTold() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        for (var scheme : List.of("http", "https")) {
            assertThat(wire.fetch(scheme + "://127.0.0.1:" + free + "/", Partner.Marks.NONE))
                    .as(scheme)
                    .isEqualTo(failed(FetchResult.NOT_REACHED));
        }
        assertThat(wire.fetch("https://khong-co-may-nay.invalid/tin.json", Partner.Marks.NONE))
                .isEqualTo(failed(FetchResult.NOT_REACHED));
    }

    @Test
    void nothingInsideIsAskedUnlessTheSettingsNameIt() {
        var outside = new PartnerWire(new AllowedAddresses(""), LIMITS, null);
        partner.serves(DOCUMENT, "\"a\"");

        for (var address : List.of(
                partner.address(),
                "https://127.0.0.1:" + partner.port() + "/",
                "https://localhost:" + partner.port() + "/",
                "https://169.254.169.254/latest/meta-data")) {
            assertThat(outside.fetch(address, Partner.Marks.NONE)).as(address).isEqualTo(failed(FetchResult.INSIDE));
        }
        assertThat(partner.asked()).isZero();
    }

    @Test
    void anEncryptedDocumentComesThroughTheTunnelAndOnlyUnderAGoodCertificate() throws Exception {
        TestCertificate.make(folder, "tot", "-1d", 10);
        var good = context("tot", "one", "one");
        var trusting = new PartnerWire(new AllowedAddresses("127.0.0.1"), LIMITS, good);

        try (var encrypted = new TestPartner(good)) {
            encrypted.serves(DOCUMENT, "\"a\"");
            assertThat(trusting.fetch(encrypted.address(), Partner.Marks.NONE)).isInstanceOf(Answer.Document.class);
            assertThat(wire.fetch(encrypted.address(), Partner.Marks.NONE))
                    .as("nobody known signed it")
                    .isEqualTo(failed(FetchResult.CERTIFICATE));
        }
    }

    @Test
    void aCertificateThatHasExpiredIsNotBelievedWhoeverSignedIt() throws Exception {
        keytool("nguoi-ky", "-30d", "-ext", "bc:c");
        keytool("con-han", "-2d", "-ext", "san=ip:127.0.0.1", "-signer", "nguoi-ky");
        keytool("het-han", "-29d", "-ext", "san=ip:127.0.0.1", "-signer", "nguoi-ky");
        keytool("ten-khac", "-2d", "-ext", "san=dns:viec-lam.example.vn", "-signer", "nguoi-ky");

        assertThat(fetchUnder("con-han")).isInstanceOf(Answer.Document.class);
        assertThat(fetchUnder("het-han")).isEqualTo(failed(FetchResult.CERTIFICATE));
        assertThat(fetchUnder("ten-khac")).isEqualTo(failed(FetchResult.CERTIFICATE));
    }

    private Answer fetchUnder(String certificate) throws GeneralSecurityException, IOException {
        var context = context("ky", certificate, "nguoi-ky");
        try (var encrypted = new TestPartner(context)) {
            encrypted.serves(DOCUMENT, "\"a\"");
            return new PartnerWire(new AllowedAddresses("127.0.0.1"), LIMITS, context)
                    .fetch(encrypted.address(), Partner.Marks.NONE);
        }
    }

    /** Another key in the store of this test, good for twenty days. */
    private void keytool(String alias, String from, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + alias,
                "-alias",
                alias,
                "-startdate",
                from,
                "-validity",
                alias.equals("nguoi-ky") ? "90" : "20",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                folder.resolve("ky.p12").toString()));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void whateverNameIsSaidAtItsDoorTheTunnelLeadsToWhatWasChecked() throws IOException {
        partner.serves(DOCUMENT, "\"a\"");
        var checked = List.of(InetAddress.ofLiteral("127.0.0.1"));

        try (var tunnel = new PinnedTunnel(checked, partner.port(), Duration.ofSeconds(2));
                var client = new Socket(
                        tunnel.address().getAddress(), tunnel.address().getPort())) {
            say(client, "CONNECT ten-vua-doi-cho.example:443 HTTP/1.1\r\nHost: x\r\n\r\n");
            var opened = client.getInputStream().readNBytes("HTTP/1.1 200 OK\r\n\r\n".length());
            say(client, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertThat(new String(opened, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 200");
            assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .endsWith(new String(DOCUMENT, StandardCharsets.UTF_8));
        }
        assertThat(partner.asked()).isEqualTo(1);
    }

    private Answer fetch() {
        return wire.fetch(partner.address(), Partner.Marks.NONE);
    }

    private static Answer failed(FetchResult result) {
        return new Answer.Failed(result, "");
    }

    private void leadsTo(String place) {
        partner.answers(exchange -> {
            exchange.getResponseHeaders().set("Location", place);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    private void packed(byte[] content) {
        partner.answers(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        });
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows one certificate of a store, and believes another. */
    private SSLContext context(String name, String shown, String anchor) throws GeneralSecurityException, IOException {
        var password = "changeit".toCharArray();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = new FileInputStream(folder.resolve(name + ".p12").toFile())) {
            store.load(in, password);
        }
        var believed = KeyStore.getInstance("PKCS12");
        believed.load(null, null);
        believed.setCertificateEntry("one", store.getCertificate(anchor));
        var own = KeyStore.getInstance("PKCS12");
        own.load(null, null);
        own.setKeyEntry("one", store.getKey(shown, password), password, store.getCertificateChain(shown));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, password);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(believed);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
