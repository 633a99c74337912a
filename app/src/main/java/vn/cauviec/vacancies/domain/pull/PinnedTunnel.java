package vn.cauviec.vacancies.domain.pull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way to network addresses that were checked, and to no other. The client of the JDK asks the name server by itself and cannot be told
 * where a name leads; a name whose owner answers differently the second time would take it inside. So it goes through this door on the
 * loopback, as through a proxy: whatever it names, it is connected with what was checked. What is said passes encrypted; the certificate
 * is still that of the name.
 */
final class PinnedTunnel implements AutoCloseable {
    private static final int LONGEST_HEAD = 8_192;
    private static final String OPEN = "HTTP/1.1 200 OK\r\n\r\n";
    private static final String CLOSED = "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n";

    private final List<InetAddress> checked;
    private final int port;
    private final Duration patience;
    private final ServerSocket door;
    private final List<Socket> sockets = new ArrayList<>();
    private volatile boolean closed;
    private volatile boolean reached;

    /** @param checked tried one after the other; at least one */
    PinnedTunnel(List<InetAddress> checked, int port, Duration patience) throws IOException {
        this.checked = List.copyOf(checked);
        this.port = port;
        this.patience = patience;
        door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("partner-door").start(this::open);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(door.getInetAddress(), door.getLocalPort());
    }

    /** Somebody answered at one of the addresses. */
    boolean isReached() {
        return reached;
    }

    private void open() {
        while (!closed) {
            try {
                var client = keep(door.accept());
                Thread.ofVirtual().name("partner-tunnel").start(() -> serve(client));
            } catch (IOException _) {
                return; // closed
            }
        }
    }

    private void serve(Socket client) {
        try {
            if (!head(client.getInputStream()).startsWith("CONNECT ")) {
                client.close();
                return;
            }
            var server = connect();
            if (server == null) {
                write(client, CLOSED);
                client.close();
                return;
            }
            reached = true;
            write(client, OPEN);
            Thread.ofVirtual().name("partner-tunnel-out").start(() -> pump(client, server));
            pump(server, client);
        } catch (IOException _) {
            // The client sees that its connection has ended.
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        var end = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        int matched = 0;
        while (matched < end.length && head.size() < LONGEST_HEAD) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.write(next);
            matched = next == end[matched] ? matched + 1 : next == end[0] ? 1 : 0;
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    /** Null when none of the addresses answers. */
    private @Nullable Socket connect() {
        for (var address : checked) {
            var socket = new Socket();
            try {
                keep(socket);
                socket.connect(new InetSocketAddress(address, port), Math.toIntExact(patience.toMillis()));
                return socket;
            } catch (IOException _) {
                close(socket); // the next one
            }
        }
        return null;
    }

    private static void write(Socket to, String words) throws IOException {
        to.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
        to.getOutputStream().flush();
    }

    /** Until one of them ends; then the other does. */
    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // the end
        } finally {
            close(from);
            close(to);
        }
    }

    private Socket keep(Socket socket) throws IOException {
        synchronized (sockets) {
            if (closed) {
                socket.close();
                throw new IOException("closed");
            }
            sockets.add(socket);
        }
        return socket;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // it is not used any more
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (sockets) {
            closed = true;
            sockets.forEach(PinnedTunnel::close);
        }
        door.close();
    }
}
