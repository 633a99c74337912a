package vn.cauviec.access.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.Set;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioEndpoint;

/**
 * HTTP with at most so many connections from one address: whoever opens connections and sends nothing uses up their own, not those of
 * all. The proxy on this machine, through which everybody comes, has no such limit; it has its own. Tomcat makes it by its name.
 */
public final class LimitedConnections extends Http11NioProtocol {
    static final int MOST = 100;

    /** At which proxies stand. */
    private static final Set<String> PROXIES = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1");

    public LimitedConnections() {
        super(new Endpoint());
    }

    private static final class Endpoint extends NioEndpoint {
        @Override
        protected boolean setSocketOptions(SocketChannel socket) {
            if (!mayConnect(socket)) {
                destroySocket(socket); // the caller closes only what was taken in
                return false;
            }
            return super.setSocketOptions(socket);
        }

        private boolean mayConnect(SocketChannel socket) {
            try {
                if (!(socket.getRemoteAddress() instanceof InetSocketAddress remote)) {
                    return true;
                }
                var address = remote.getAddress();
                return isProxy(address) || countOf(address) < MOST;
            } catch (IOException _) {
                return false; // gone already
            }
        }

        private static boolean isProxy(InetAddress address) {
            return PROXIES.contains(address.getHostAddress());
        }

        private long countOf(InetAddress address) {
            var sought = address.getHostAddress();
            return getConnections().stream()
                    .filter(open -> sought.equals(open.getRemoteAddr()))
                    .count();
        }
    }
}
