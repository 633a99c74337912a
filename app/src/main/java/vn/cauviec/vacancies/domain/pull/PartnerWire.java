package vn.cauviec.vacancies.domain.pull;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.cauviec.vacancies.domain.ExchangeFile;

/**
 * The wire to partners. A whole document has to be there within a minute and be no larger than one that an officer hands in, packed or
 * not; it is fetched from network addresses that were checked ({@link AllowedAddresses}), and where a host says to look elsewhere, only
 * the same host is asked.
 */
@Component
class PartnerWire {
    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final Set<Integer> ELSEWHERE = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_STEPS = 3;
    private static final int LONGEST_MARK = 300;

    private final AllowedAddresses allowed;
    private final Limits limits;
    private final @Nullable SSLContext trust;
    private final Set<CompletableFuture<?>> running = ConcurrentHashMap.newKeySet();

    @Autowired
    PartnerWire(AllowedAddresses allowed) {
        this(allowed, Limits.USUAL, null);
    }

    /** @param trust whose certificates are believed; null for whom Java trusts */
    PartnerWire(AllowedAddresses allowed, Limits limits, @Nullable SSLContext trust) {
        this.allowed = allowed;
        this.limits = limits;
        this.trust = trust;
    }

    /**
     * @param connect how long until somebody answers
     * @param whole how long until the whole document is there
     */
    record Limits(Duration connect, Duration whole, int bytes) {
        static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(60), ExchangeFile.MOST_BYTES);
    }

    /** What a partner answered. */
    sealed interface Answer {
        /**
         * @param etag null when the server gave none
         * @param lastModified null when the server gave none
         */
        record Document(
                byte[] content,
                @Nullable String etag,
                @Nullable String lastModified) implements Answer {}

        /** The document is the one that was fetched last. */
        record NotModified() implements Answer {}

        record Failed(FetchResult result, String detail) implements Answer {}
    }

    /** This node ends. */
    static final class BrokenOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Whoever waits for an answer waits no longer. */
    void breakOff() {
        running.forEach(one -> one.cancel(true));
    }

    /**
     * @param last what the last good document said of itself
     * @throws BrokenOff when this node ends meanwhile
     */
    Answer fetch(String typed, Partner.Marks last) {
        var address = AllowedAddresses.parse(typed).orElse(null);
        if (address == null) {
            return failed(FetchResult.INSIDE);
        }
        long end = System.nanoTime() + limits.whole().toNanos();
        for (int step = 0; step <= MOST_STEPS; step++) {
            switch (step(address, last, end)) {
                case Step.Done(var answer) -> {
                    return answer;
                }
                case Step.Elsewhere(var next) -> {
                    if (!isSameHost(address, next)) {
                        var host = next.getHost();
                        return new Answer.Failed(FetchResult.REDIRECTED, host == null ? "" : host);
                    }
                    address = next;
                }
            }
        }
        return new Answer.Failed(FetchResult.REDIRECTED, AllowedAddresses.host(address));
    }

    /** One request. */
    private sealed interface Step {
        record Done(Answer answer) implements Step {}

        record Elsewhere(URI address) implements Step {}
    }

    private Step step(URI address, Partner.Marks last, long end) {
        List<InetAddress> checked;
        try {
            checked = allowed.resolve(address);
        } catch (UnknownHostException _) {
            return new Step.Done(failed(FetchResult.NOT_REACHED));
        }
        if (checked.isEmpty()) {
            return new Step.Done(failed(FetchResult.INSIDE));
        }
        try (var tunnel = new PinnedTunnel(checked, AllowedAddresses.port(address), limits.connect())) {
            return ask(address, last, tunnel, end);
        } catch (IOException _) {
            return new Step.Done(failed(FetchResult.NOT_REACHED));
        }
    }

    private Step ask(URI address, Partner.Marks last, PinnedTunnel tunnel, long end) {
        var begun = new AtomicBoolean();
        var http = client(AllowedAddresses.isEncrypted(address) ? tunnel : null);
        try {
            var asked = http.sendAsync(request(address, last), _ -> {
                begun.set(true);
                return new LimitedBody(limits.bytes());
            });
            return answer(address, await(asked, end));
        } catch (TimeoutException _) {
            return new Step.Done(failed(FetchResult.TOO_SLOW));
        } catch (IOException e) {
            return new Step.Done(failed(fault(e, begun.get(), tunnel.isReached())));
        } finally {
            http.shutdownNow();
        }
    }

    private HttpClient client(@Nullable PinnedTunnel tunnel) {
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .proxy(tunnel == null ? HttpClient.Builder.NO_PROXY : new Through(tunnel));
        return (trust == null ? builder : builder.sslContext(trust)).build();
    }

    /** Everything goes through the tunnel; also what the client would ask this machine for without a proxy. */
    private static final class Through extends ProxySelector {
        private final Proxy proxy;

        Through(PinnedTunnel tunnel) {
            proxy = new Proxy(Proxy.Type.HTTP, tunnel.address());
        }

        @Override
        public List<Proxy> select(URI address) {
            return List.of(proxy);
        }

        @Override
        public void connectFailed(URI address, SocketAddress at, IOException fault) {
            // the request fails
        }
    }

    private static HttpRequest request(URI address, Partner.Marks last) {
        var request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .header("Accept-Encoding", "gzip")
                .header("User-Agent", "CauViec");
        if (last.etag() != null) {
            request.header("If-None-Match", last.etag());
        }
        if (last.lastModified() != null) {
            request.header("If-Modified-Since", last.lastModified());
        }
        return request.GET().build();
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> asked, long end)
            throws IOException, TimeoutException {
        running.add(asked);
        try {
            return asked.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException fault ? fault : new IOException(e.getCause());
        } catch (CancellationException _) {
            throw new BrokenOff();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new BrokenOff();
        } finally {
            running.remove(asked);
            asked.cancel(true);
        }
    }

    private Step answer(URI address, HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status == NOT_MODIFIED) {
            return new Step.Done(new Answer.NotModified());
        }
        if (ELSEWHERE.contains(status)) {
            return answer.headers()
                    .firstValue("Location")
                    .flatMap(place -> elsewhere(address, place))
                    .<Step>map(Step.Elsewhere::new)
                    .orElseGet(() -> new Step.Done(new Answer.Failed(FetchResult.REDIRECTED, "")));
        }
        if (status != OK) {
            return new Step.Done(new Answer.Failed(FetchResult.STATUS, Integer.toString(status)));
        }
        try {
            return new Step.Done(
                    new Answer.Document(unpacked(answer), mark(answer, "ETag"), mark(answer, "Last-Modified")));
        } catch (LimitedBody.TooLarge _) {
            return new Step.Done(failed(FetchResult.TOO_LARGE));
        } catch (EOFException _) {
            return new Step.Done(failed(FetchResult.CUT_OFF));
        } catch (IOException _) {
            return new Step.Done(failed(FetchResult.NOT_OF_THE_EXCHANGE));
        }
    }

    private static Optional<URI> elsewhere(URI address, String place) {
        try {
            return Optional.of(address.resolve(place));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isSameHost(URI one, URI other) {
        return AllowedAddresses.parse(other.toString()).isPresent()
                && one.getScheme().equals(other.getScheme())
                && AllowedAddresses.host(one).equals(AllowedAddresses.host(other))
                && AllowedAddresses.port(one) == AllowedAddresses.port(other);
    }

    private byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        var packing = answer.headers().firstValue("Content-Encoding").orElse("identity");
        return switch (packing) {
            case "identity" -> answer.body();
            case "gzip" -> {
                try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
                    var content = in.readNBytes(limits.bytes() + 1);
                    if (content.length > limits.bytes()) {
                        throw new LimitedBody.TooLarge();
                    }
                    yield content;
                }
            }
            default -> throw new IOException("packed as " + packing);
        };
    }

    /** What is said again with the next request; what is no mark is not. */
    private static @Nullable String mark(HttpResponse<byte[]> answer, String name) {
        return answer.headers()
                .firstValue(name)
                .filter(mark -> mark.length() <= LONGEST_MARK && mark.matches("[\\x20-\\x7e]+"))
                .orElse(null);
    }

    private static FetchResult fault(Throwable fault, boolean begun, boolean reached) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof LimitedBody.TooLarge) {
                return FetchResult.TOO_LARGE;
            }
            if (cause instanceof SSLException && !begun) {
                return FetchResult.CERTIFICATE;
            }
            if (cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException) {
                return FetchResult.NOT_REACHED;
            }
        }
        return begun || reached ? FetchResult.CUT_OFF : FetchResult.NOT_REACHED;
    }

    private static Answer failed(FetchResult result) {
        return new Answer.Failed(result, "");
    }
}
