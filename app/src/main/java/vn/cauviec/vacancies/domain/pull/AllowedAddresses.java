package vn.cauviec.vacancies.domain.pull;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where this server may be sent by what an officer typed: to encrypted addresses of the public internet. A host that the settings name may
 * lie inside, and on this very machine be asked without encryption.
 */
@Component
class AllowedAddresses {
    static final int LONGEST = 500;

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private final Set<String> inside;

    AllowedAddresses(@Value("${cauviec.exchange.inside:}") String hosts) {
        inside = Arrays.stream(hosts.split(",", -1))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The message key of what is wrong with the address as such; empty when it may be asked. Asks no name server. */
    Optional<String> findProblem(String typed) {
        if (typed.isEmpty()) {
            return Optional.of("vacancies.partner.address.missing");
        }
        var address = parse(typed);
        if (address.isEmpty()) {
            return Optional.of("vacancies.partner.address.wrong");
        }
        var literal = literal(host(address.get()));
        boolean allowed = literal.map(one -> isAllowed(address.get(), one)).orElse(true);
        if (!allowed || host(address.get()).equals("localhost") && !isNamed(address.get())) {
            return Optional.of("vacancies.partner.address.inside");
        }
        return isEncrypted(address.get()) || isNamed(address.get())
                ? Optional.empty()
                : Optional.of("vacancies.partner.address.notEncrypted");
    }

    /** The address, with nothing in it that a document of the exchange does not need. */
    static Optional<URI> parse(String typed) {
        try {
            var address = new URI(typed);
            boolean whole = address.getHost() != null
                    && !address.getHost().isEmpty()
                    && address.getUserInfo() == null
                    && address.getFragment() == null
                    && typed.length() <= LONGEST
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()));
            return whole ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    static boolean isEncrypted(URI address) {
        return "https".equals(address.getScheme());
    }

    static int port(URI address) {
        int port = address.getPort();
        if (port >= 0) {
            return port;
        }
        return isEncrypted(address) ? HTTPS_PORT : HTTP_PORT;
    }

    /** In small letters, without the brackets of an address of version 6. */
    static String host(URI address) {
        return address.getHost().replaceAll("[\\[\\]]", "").toLowerCase(Locale.ROOT);
    }

    /**
     * All network addresses of the host, each of them allowed: whoever connects, connects to one of these and asks for no name again.
     * Empty when one of them is not allowed.
     *
     * @throws UnknownHostException when the name is not known
     */
    List<InetAddress> resolve(URI address) throws UnknownHostException {
        var found = List.of(InetAddress.getAllByName(host(address)));
        return found.stream().allMatch(one -> isAllowed(address, one)) ? found : List.of();
    }

    private boolean isAllowed(URI address, InetAddress one) {
        if (isNamed(address)) {
            return isEncrypted(address) || one.isLoopbackAddress();
        }
        return isEncrypted(address) && PublicInternet.holds(one);
    }

    private boolean isNamed(URI address) {
        return inside.contains(host(address));
    }

    private static Optional<InetAddress> literal(String host) {
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
