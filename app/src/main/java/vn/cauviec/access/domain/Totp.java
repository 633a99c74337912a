package vn.cauviec.access.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of six digits that change every 30 seconds, as telephones make them (RFC 6238 over HMAC-SHA-1, which is what the programs on
 * telephones understand).
 */
public final class Totp {
    private static final int STEP_SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    /** A telephone's clock may be this many steps off. */
    private static final int SKEW = 1;

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private Totp() {}

    /** The code of a moment. */
    public static String code(byte[] secret, Instant at) {
        return code(secret, step(at));
    }

    /**
     * The step whose code this is, looked for around the moment.
     *
     * @param after only steps after this one count, so that no code is good twice
     */
    static OptionalLong findStep(byte[] secret, String code, Instant at, long after) {
        long now = step(at);
        return LongStream.rangeClosed(now - SKEW, now + SKEW)
                .filter(step -> step > after)
                .filter(step -> MessageDigest.isEqual(
                        code(secret, step).getBytes(StandardCharsets.US_ASCII),
                        code.getBytes(StandardCharsets.US_ASCII)))
                .findFirst();
    }

    private static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    private static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0x0f;
            int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%06d", number % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-1 is not available", e);
        }
    }

    /** The letters and digits in which a secret is written down (RFC 4648, without padding). */
    static String write(byte[] secret) {
        var text = new StringBuilder();
        int buffer = 0;
        int filled = 0;
        for (byte part : secret) {
            buffer = buffer << Byte.SIZE | part & 0xff;
            filled += Byte.SIZE;
            while (filled >= BITS) {
                text.append(BASE32.charAt(buffer >> (filled - BITS) & 0x1f));
                filled -= BITS;
            }
        }
        return filled == 0
                ? text.toString()
                : text.append(BASE32.charAt(buffer << (BITS - filled) & 0x1f)).toString();
    }

    /** The secret that was written down; spaces and small letters make no difference. */
    public static byte[] read(String text) {
        var letters = text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        var bytes = ByteBuffer.allocate(letters.length() * BITS / Byte.SIZE);
        int buffer = 0;
        int filled = 0;
        for (int i = 0; i < letters.length(); i++) {
            buffer = buffer << BITS | BASE32.indexOf(letters.charAt(i));
            filled += BITS;
            if (filled >= Byte.SIZE) {
                bytes.put((byte) (buffer >> (filled - Byte.SIZE)));
                filled -= Byte.SIZE;
            }
        }
        return bytes.array();
    }
}
