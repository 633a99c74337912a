package vn.cauviec.vacancies.domain.pull;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A partner's server on this machine, which answers as a test says. */
public final class TestPartner implements AutoCloseable {
    private static final int OK = 200;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Headers> asked = new CopyOnWriteArrayList<>();
    private volatile Answer answer = exchange -> exchange.sendResponseHeaders(404, -1);

    public TestPartner() throws IOException {
        this(null);
    }

    /** @param secret the certificate that is shown; null for a server without encryption */
    TestPartner(@Nullable SSLContext secret) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        if (secret == null) {
            server = HttpServer.create(address, 0);
        } else {
            var encrypted = HttpsServer.create(address, 0);
            encrypted.setHttpsConfigurator(new HttpsConfigurator(secret));
            server = encrypted;
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestHeaders());
            try (exchange) {
                answer.to(exchange);
            }
        });
        server.start();
    }

    /** What is done with a request. */
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    public void answers(Answer next) {
        answer = next;
    }

    /** From here on the document is served, under an ETag that is respected. */
    public void serves(byte[] document, String etag) {
        answers(exchange -> {
            exchange.getResponseHeaders().set("ETag", etag);
            if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(OK, document.length);
            exchange.getResponseBody().write(document);
        });
    }

    /** Of the document. */
    public String address() {
        var scheme = server instanceof HttpsServer ? "https" : "http";
        return scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/tin.json";
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** How often it was asked. */
    public int asked() {
        return asked.size();
    }

    Headers lastAsked() {
        return asked.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
