package vn.cauviec.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import vn.cauviec.Browser;
import vn.cauviec.OwnServer;
import vn.cauviec.TestJobs;

class CrowdWebTest {
    private static final String PAGE = "/dang-ky/dieu-khoan";

    @Test
    void whoAsksTooFastIsToldToWaitOnADesignedPageAndOthersAreServed() {
        try (var server = OwnServer.start("--cauviec.limit.requests=1")) {
            var browsers = server.getBean(Browser.Factory.class);
            TestJobs.await(() -> browsers.open().get("/health").status() == 200);
            var hasty = browsers.open();

            var page = untilSentAway(() -> hasty.get(PAGE));

            assertThat(page.status()).isEqualTo(429);
            assertThat(page.text()).contains("Bạn thao tác quá nhanh");
            assertThat(page.header("Retry-After")).matches("[1-9]");
            assertThat(page.header("Content-Security-Policy")).isEqualTo(SecurityConfiguration.CONTENT_SECURITY_POLICY);
            assertThat(untilSentAway(() -> hasty.post("/dang-nhap", Map.of("ten", "thợ may")))
                            .text())
                    .contains("chưa được nhận", "nút Quay lại");
            assertThat(untilSentAway(() -> hasty.get("/api/v1/units?q=sapa")).header("Content-Type"))
                    .startsWith("application/problem+json");
            assertThat(hasty.get("/health").status()).isEqualTo(200);
            assertThat(browsers.open().get(PAGE).status()).isEqualTo(200);
        }
    }

    @Test
    void oneAddressOpensOnlySoManyConnectionsAndWhoSendsNothingLosesTheirs() throws Exception {
        try (var server = OwnServer.start("--server.tomcat.connection-timeout=3s")) {
            int port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            var idle = new ArrayList<Socket>();
            try {
                for (int i = 0; i < LimitedConnections.MOST + 20; i++) {
                    var socket = new Socket();
                    socket.bind(new InetSocketAddress("127.0.0.2", 0));
                    socket.connect(new InetSocketAddress("127.0.0.1", port));
                    socket.setSoTimeout(10_000);
                    idle.add(socket);
                }
                assertThat(isClosed(idle.getLast())).as("one too many").isTrue();
                assertThat(server.getBean(Browser.Factory.class)
                                .open()
                                .get(PAGE)
                                .status())
                        .as("others come in")
                        .isEqualTo(200);
                idle.getFirst().getOutputStream().write("GET / HTTP/1.1\r\nHost:".getBytes(StandardCharsets.US_ASCII));
                assertThat(isClosed(idle.getFirst())).as("sends no more").isTrue();
            } finally {
                for (var socket : idle) {
                    socket.close();
                }
            }
        }
    }

    /** Waits until the server has ended the connection, whatever it says before. */
    private static boolean isClosed(Socket socket) throws IOException {
        try {
            var in = socket.getInputStream();
            while (in.read() >= 0) {
                // an answer such as 400
            }
            return true;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (SocketException _) {
            return true;
        }
    }

    private static Browser.Page untilSentAway(Supplier<Browser.Page> asking) {
        var page = asking.get();
        for (int i = 0; i < 50 && page.status() != 429; i++) {
            page = asking.get();
        }
        return page;
    }
}
