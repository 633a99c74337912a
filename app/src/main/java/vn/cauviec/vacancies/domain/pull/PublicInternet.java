package vn.cauviec.vacancies.domain.pull;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which network addresses are those of the public internet. Everything that is set aside for private networks, one's own machine, the
 * neighbourhood of a wire (where clouds answer with secrets), groups, tests or translations of older addresses is not (the registries of
 * special-purpose addresses of IANA).
 */
final class PublicInternet {
    private static final List<Block> NOT_PUBLIC_4 = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 3));

    private static final Block GLOBAL_6 = Block.of("2000::", 3);
    private static final List<Block> NOT_PUBLIC_6 =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("2002::", 16), Block.of("3fff::", 20));

    private PublicInternet() {}

    private record Block(byte[] beginning, int bits) {
        static Block of(String beginning, int bits) {
            return new Block(InetAddress.ofLiteral(beginning).getAddress(), bits);
        }

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if ((address[bit / Byte.SIZE] & mask) != (beginning[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    static boolean holds(InetAddress address) {
        var bytes = address.getAddress();
        return address instanceof Inet4Address
                ? NOT_PUBLIC_4.stream().noneMatch(block -> block.holds(bytes))
                : GLOBAL_6.holds(bytes) && NOT_PUBLIC_6.stream().noneMatch(block -> block.holds(bytes));
    }
}
