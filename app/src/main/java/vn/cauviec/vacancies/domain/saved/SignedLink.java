package vn.cauviec.vacancies.domain.saved;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.cauviec.operations.Vault;

/**
 * The end of a link in a letter that says something by itself: what it says and a signature with the key of the installation, so that
 * nothing has to be stored and an old letter's link works like a new one's.
 */
final class SignedLink {
    static final int ID_BYTES = 16;
    private static final int SIGNATURE_BYTES = 16;

    private final Vault vault;
    private final String kind;

    /** @param kind of link; what was signed for one is worth nothing for another */
    SignedLink(Vault vault, String kind) {
        this.vault = vault;
        this.kind = kind;
    }

    /**
     * @param said the bytes that the link carries, written whole
     * @param signed the same in words
     */
    String token(ByteBuffer said, String signed) {
        var bytes = ByteBuffer.allocate(said.capacity() + SIGNATURE_BYTES);
        bytes.put(said.array()).put(vault.hash(kind, signed), 0, SIGNATURE_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * What a link says; empty for what was not signed here, or with a key that is gone.
     *
     * @param reader reads the carried bytes; empty when there are too many or too few
     * @param signed says them in words
     */
    <T> Optional<T> read(String token, Function<ByteBuffer, Optional<T>> reader, Function<T, String> signed) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (bytes.length < SIGNATURE_BYTES) {
            return Optional.empty();
        }
        int said = bytes.length - SIGNATURE_BYTES;
        var signature = Arrays.copyOfRange(bytes, said, bytes.length);
        return reader.apply(ByteBuffer.wrap(Arrays.copyOf(bytes, said)))
                .filter(target -> isSigned(signed.apply(target), signature));
    }

    private boolean isSigned(String words, byte[] signature) {
        return vault.hashes(kind, words).stream()
                .map(hash -> Arrays.copyOf(hash, SIGNATURE_BYTES))
                .anyMatch(known -> MessageDigest.isEqual(known, signature));
    }

    static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    static UUID id(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }
}
