package vn.cauviec.operations;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.cauviec.operations.domain.WatchedKeys;

/**
 * Keeps what must not stand readable in the database: identity numbers and sign-in names. Values are sealed with AES-256-GCM;
 * equality is answered by a keyed hash (HMAC-SHA-256). Both keys derive from the 32 bytes of {@code identifiers.key}. While the key is
 * being changed there are two: the first one writes, both read.
 */
public final class Vault {
    /** Between the fingerprints of two keys. */
    public static final String AND = "+";

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final WatchedKeys<Key> keys;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param key 32 random bytes
     */
    public Vault(byte[] key) {
        this(WatchedKeys.fixed(List.of(Key.of(key))));
    }

    private Vault(WatchedKeys<Key> keys) {
        this.keys = keys;
    }

    /**
     * With the keys of a file, which is looked at every second: it holds two while the key is being changed.
     *
     * @throws StartupProblem when the file is missing or is not a key
     */
    public static Vault of(Path keyFile) {
        return new Vault(WatchedKeys.of(keyFile, Key::of));
    }

    /** What is derived from the 32 bytes. */
    private record Key(SecretKeySpec sealing, SecretKeySpec hashing, String fingerprint) {
        static Key of(byte[] key) {
            if (key.length != 32) {
                throw new IllegalArgumentException("the identifier key must be 32 bytes");
            }
            var whole = new SecretKeySpec(key, "HmacSHA256");
            return new Key(
                    new SecretKeySpec(hmac(whole, bytes("seal")), "AES"),
                    new SecretKeySpec(hmac(whole, bytes("hash")), "HmacSHA256"),
                    HexFormat.of().formatHex(hmac(whole, bytes("fingerprint")), 0, 8));
        }
    }

    /**
     * What the database stores to recognise the key: 16 hexadecimal digits, tells nothing about the key. While there are two keys, both
     * with {@link #AND} between them, the one that writes first.
     */
    public String fingerprint() {
        return keys.get().stream().map(Key::fingerprint).collect(Collectors.joining(AND));
    }

    /**
     * The keyed hash for equality, as it is written.
     *
     * @param kind what the value is (CCCD, EMAIL…): equal numbers of different kinds have different hashes
     */
    public byte[] hash(String kind, String value) {
        return hmac(keys.get().getFirst().hashing(), bytes(kind + "\0" + value));
    }

    /** The keyed hashes under which the value may stand: for looking it up. The one that is written comes first. */
    public List<byte[]> hashes(String kind, String value) {
        return keys.get().stream()
                .map(key -> hmac(key.hashing(), bytes(kind + "\0" + value)))
                .toList();
    }

    /** Seals a value: nonce, then cipher text with its tag. Sealing twice gives two different results. */
    public byte[] seal(String value) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, keys.get().getFirst().sealing(), new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(bytes(value));
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available", e);
        }
    }

    /**
     * @throws IllegalStateException when the value was sealed with another key or was changed
     */
    public String open(byte[] sealed) {
        return keys.get().stream()
                .flatMap(key -> open(key, sealed).stream())
                .findFirst()
                .or(() -> keys.readAgain().stream()
                        .flatMap(key -> open(key, sealed).stream())
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("sealed with another key, or changed"));
    }

    /** True when the value is sealed with the key that writes. */
    public boolean isOfToday(byte[] sealed) {
        return open(keys.get().getFirst(), sealed).isPresent();
    }

    private static Optional<String> open(Key key, byte[] sealed) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key.sealing(), new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            return Optional.of(new String(
                    cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    /** The SHA-256 of a secret that is random itself (links, tokens): no key needed. */
    public static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes(token));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    private static byte[] hmac(SecretKeySpec key, byte[] value) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }

    private static byte[] bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
