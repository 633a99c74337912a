package vn.cauviec.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.cauviec.OwnServer;
import vn.cauviec.TestCertificate;
import vn.cauviec.operations.Duty;

/** The site under a certificate of its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TlsWebTest {
    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext server;

    @BeforeAll
    static void start() throws IOException {
        TestCertificate.make(folder, "first", "-2d", 12);
        TestCertificate.make(folder, "second", "-1d", 90);
        TestCertificate.make(folder, "third", "-1d", 90);
        put("first.crt", "first.key");
        server = OwnServer.start(
                "--server.ssl.bundle=site",
                "--cauviec.tls.certificate=" + folder.resolve("site.crt"),
                "--cauviec.tls.key=" + folder.resolve("site.key"),
                "--cauviec.tls.pause=100ms",
                "--cauviec.plain.port=0");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void theSiteIsEncryptedAndBrowsersAreToldToStayWithIt() throws Exception {
        var home = get("https://localhost:" + port(true) + "/", "first");

        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(home.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
    }

    @Test
    @Order(2)
    void thePlainPortOnlyLeadsToTheEncryptedOne() throws Exception {
        var answer = get("http://localhost:" + port(false) + "/viec-lam?tu=may%20c%C3%B4ng", "first");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("https://localhost:" + port(true) + "/viec-lam?tu=may%20c%C3%B4ng");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    @Order(3)
    void oldProtocolsAreNotSpoken() throws Exception {
        try (var socket = (SSLSocket) trusting("first").getSocketFactory().createSocket("localhost", port(true))) {
            var old = new SSLParameters();
            old.setProtocols(new String[] {"TLSv1.2"});
            socket.setSSLParameters(old);
            socket.startHandshake();
        }
        assertThat(server.getBean(org.springframework.boot.ssl.SslBundles.class)
                        .getBundle("site")
                        .getOptions()
                        .getEnabledProtocols())
                .containsExactlyInAnyOrder("TLSv1.2", "TLSv1.3");
    }

    @Test
    @Order(4)
    void aCertificateThatEndsSoonIsWarnedOf() {
        assertThat(warning()).isEqualTo("operations.tls.ends");
    }

    @Test
    @Order(5)
    void aRenewedCertificateIsShownWithoutARestart() throws Exception {
        put("second.crt", "second.key");

        await("second");

        assertThat(warning()).isEmpty();
        assertThatThrownBy(() -> get("https://localhost:" + port(true) + "/health", "first"))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    @Order(6)
    void aRenewedFileThatIsNoGoodKeepsTheOldOneAndIsTold() throws Exception {
        put("third.crt", "second.key");

        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (warning().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(50);
        }

        assertThat(warning()).isEqualTo("operations.tls.refused");
        assertThat(get("https://localhost:" + port(true) + "/health", "second").statusCode())
                .isEqualTo(200);
        put("third.crt", "third.key");
        await("third");
        assertThat(warning()).isEmpty();
    }

    private static String warning() {
        return server.getBeansOfType(Duty.Source.class).values().stream()
                .flatMap(source -> source.look(Instant.now()).troubles().stream())
                .map(Duty.Trouble::key)
                .filter(key -> key.startsWith("operations.tls."))
                .findFirst()
                .orElse("");
    }

    private static void put(String certificate, String key) throws IOException {
        Files.copy(folder.resolve(key), folder.resolve("site.key"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(folder.resolve(certificate), folder.resolve("site.crt"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void await(String name) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try {
                get("https://localhost:" + port(true) + "/health", name);
                return;
            } catch (SSLHandshakeException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    private static int port(boolean encrypted) {
        var web = (TomcatWebServer) ((ServletWebServerApplicationContext) server).getWebServer();
        return Arrays.stream(web.getTomcat().getService().findConnectors())
                .filter(connector -> connector.getSecure() == encrypted)
                .mapToInt(Connector::getLocalPort)
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> get(String address, String trusted) throws Exception {
        try (var client = HttpClient.newBuilder().sslContext(trusting(trusted)).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static SSLContext trusting(String name) throws Exception {
        X509Certificate certificate;
        try (var in = Files.newInputStream(folder.resolve(name + ".crt"))) {
            certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
        }
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("one", certificate);
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
