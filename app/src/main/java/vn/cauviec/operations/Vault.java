package vn.cauviec.operations;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps what must not stand readable in the database: identity numbers and sign-in names. Values are sealed with AES-256-GCM;
 * equality is answered by a keyed hash (HMAC-SHA-256). Both keys derive from the 32 bytes of {@code identifiers.key}.
 */
public final class Vault {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec sealing;
    private final SecretKeySpec hashing;
    private final String fingerprint;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param key 32 random bytes
     */
    public Vault(byte[] key) {
        if (key.length != 32) {
            throw new IllegalArgumentException("the identifier key must be 32 bytes");
        }
        sealing = new SecretKeySpec(hmac(new SecretKeySpec(key, "HmacSHA256"), bytes("seal")), "AES");
        hashing = new SecretKeySpec(hmac(new SecretKeySpec(key, "HmacSHA256"), bytes("hash")), "HmacSHA256");
        fingerprint = HexFormat.of().formatHex(hmac(new SecretKeySpec(key, "HmacSHA256"), bytes("fingerprint")), 0, 8);
    }

    /** What the database stores to recognise the key: 16 hexadecimal digits, tells nothing about the key. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * The keyed hash for equality.
     *
     * @param kind what the value is (CCCD, EMAIL…): equal numbers of different kinds have different hashes
     */
    public byte[] hash(String kind, String value) {
        return hmac(hashing, bytes(kind + "\0" + value));
    }

    /** Seals a value: nonce, then cipher text with its tag. Sealing twice gives two different results. */
    public byte[] seal(String value) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, nonce));
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
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            return new String(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed with another key, or changed", e);
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
