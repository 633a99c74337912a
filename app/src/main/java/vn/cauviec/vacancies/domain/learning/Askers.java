package vn.cauviec.vacancies.domain.learning;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who has asked what today, so that each address counts once for a text: as hashes with a salt of the day, in the memory of this node
 * alone. The next day salt and hashes are gone.
 */
final class Askers {
    /** Some megabytes; when so much was asked on one day, the rest of it does not count. */
    static final int MOST = 200_000;
    /** Who asks more on a day is a program or a school, and has said enough. */
    static final int MOST_OF_ONE = 100;

    private static final int SALT_BYTES = 32;
    private static final int IPV6_BYTES = 16;
    private static final int NETWORK_BYTES = 8;

    private final SecureRandom random = new SecureRandom();
    private final byte[] salt = new byte[SALT_BYTES];
    private final Set<Long> asked = new HashSet<>();
    private final Map<Long, Integer> textsOfOne = new HashMap<>();
    private @Nullable LocalDate day;

    /** Whether the address asks the text for the first time on the day. */
    synchronized boolean isFirst(String address, String text, LocalDate today) {
        if (!today.equals(day)) {
            random.nextBytes(salt);
            asked.clear();
            textsOfOne.clear();
            day = today;
        }
        var network = network(address);
        long asker = hash(network, "");
        if (asked.size() >= MOST
                || textsOfOne.getOrDefault(asker, 0) >= MOST_OF_ONE
                || !asked.add(hash(network, text))) {
            return false;
        }
        textsOfOne.merge(asker, 1, Integer::sum);
        return true;
    }

    /** One household has a whole network of IPv6 addresses: its first half names it. */
    private static byte[] network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == IPV6_BYTES ? Arrays.copyOf(bytes, NETWORK_BYTES) : bytes;
        } catch (IllegalArgumentException _) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }

    private long hash(byte[] network, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            digest.update((byte) network.length);
            digest.update(network);
            return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
