package vn.cauviec.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One connection that asks for pages as a browser does, with as little work as possible on this side: the measured server shares the
 * processors with it.
 */
final class Wire implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];

    /** Where the body goes while somebody wants to read it. */
    private @Nullable ByteArrayOutputStream keep;

    Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /**
     * @param bytes of the body, as it came over the wire
     */
    record Answer(int status, long bytes, String cookies) {}

    /**
     * @param from network address of the asker, as the proxy in front would tell it
     */
    Answer get(String address, String from) throws IOException {
        return send("GET", address, from, "", "");
    }

    Answer send(String method, String address, String from, String cookies, String form) throws IOException {
        return send(method, address, from, cookies, form, "gzip");
    }

    /** The answer to a question in JSON, which has to be plain ASCII. */
    Answer ask(String method, String address, String json) throws IOException {
        return send(method, address, "127.0.0.1", "", json, "identity");
    }

    /** The text of the answer to a question in JSON. */
    String json(String method, String address, String json) throws IOException {
        keep = new ByteArrayOutputStream();
        try {
            ask(method, address, json);
            return keep.toString(StandardCharsets.UTF_8);
        } finally {
            keep = null;
        }
    }

    private Answer send(String method, String address, String from, String cookies, String form, String encoding)
            throws IOException {
        var head = new StringBuilder(256)
                .append(method)
                .append(' ')
                .append(address)
                .append(" HTTP/1.1\r\nHost: localhost\r\nAccept: text/html, */*;q=0.8\r\nAccept-Encoding: ")
                .append(encoding)
                .append("\r\nX-Forwarded-For: ")
                .append(from)
                .append("\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ").append(cookies).append("\r\n");
        }
        if (!method.equals("GET")) {
            var type = form.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
            head.append("Content-Type: ")
                    .append(type)
                    .append("\r\nContent-Length: ")
                    .append(form.length())
                    .append("\r\n");
        }
        head.append("\r\n").append(form);
        socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.US_ASCII));
        return read();
    }

    /** The text of a page. */
    String text(String address) throws IOException {
        return text(address, "");
    }

    /** The text of a page as a browser with these cookies sees it. */
    String text(String address, String cookies) throws IOException {
        keep = new ByteArrayOutputStream();
        try {
            send("GET", address, "127.0.0.1", cookies, "", "identity");
            return keep.toString(StandardCharsets.UTF_8);
        } finally {
            keep = null;
        }
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        long length = 0;
        boolean chunked = false;
        var cookies = new StringBuilder();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            var value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(java.util.Locale.ROOT)) {
                case "content-length" -> length = Long.parseLong(value);
                case "transfer-encoding" -> chunked = true;
                case "set-cookie" ->
                    cookies.append(cookies.isEmpty() ? "" : "; ").append(value.replaceFirst(";.*", ""));
                default -> {}
            }
        }
        if (!chunked) {
            skip(length);
            return new Answer(status, length, cookies.toString());
        }
        long bytes = 0;
        while (true) {
            int chunk = Integer.parseInt(line(), 16);
            skip(chunk);
            line();
            if (chunk == 0) {
                return new Answer(status, bytes, cookies.toString());
            }
            bytes += chunk;
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private void skip(long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new IOException("the connection was closed");
            }
            if (keep != null) {
                keep.write(buffer, 0, read);
            }
            left -= read;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
