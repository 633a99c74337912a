package vn.cauviec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.cauviec.operations.DatabaseCredentials;

/** The cable between a server and its database: a test may cut it, or have it carry nothing, and join it again. */
public final class TestCable implements AutoCloseable {
    private enum State {
        JOINED,
        CUT,
        SILENT
    }

    private final DatabaseCredentials database;
    private final int port;
    private final ServerSocket end;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile State state = State.JOINED;

    public TestCable(DatabaseCredentials database) {
        this.database = database;
        port = Integer.parseInt(database.jdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1"));
        try {
            end = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("cable").start(this::accept);
    }

    /** The database, as it is reached through the cable. */
    public DatabaseCredentials credentials() {
        return new DatabaseCredentials(
                database.jdbcUrl().replace(":" + port + "/", ":" + end.getLocalPort() + "/"),
                database.owner(),
                database.app(),
                database.worker());
    }

    /** As if the database had died: connections break, new ones are not taken. */
    public void cut() {
        state = State.CUT;
        sockets.forEach(TestCable::close);
        sockets.clear();
    }

    /** As if the machine of the database hung: connections stay, and nobody answers. */
    public void silence() {
        state = State.SILENT;
    }

    public void join() {
        state = State.JOINED;
    }

    @Override
    public void close() {
        cut();
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!end.isClosed()) {
            try {
                var here = end.accept();
                if (state == State.CUT) {
                    close(here);
                    continue;
                }
                var there = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
                sockets.add(here);
                sockets.add(there);
                Thread.ofVirtual().start(() -> carry(here, there));
                Thread.ofVirtual().start(() -> carry(there, here));
            } catch (IOException _) {
                // closed
            }
        }
    }

    private void carry(Socket from, Socket to) {
        var bytes = new byte[8192];
        try (from;
                to) {
            while (true) {
                int count = from.getInputStream().read(bytes);
                while (state == State.SILENT) {
                    Thread.sleep(10);
                }
                if (count < 0) {
                    return;
                }
                to.getOutputStream().write(bytes, 0, count);
            }
        } catch (IOException _) {
            // cut
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
