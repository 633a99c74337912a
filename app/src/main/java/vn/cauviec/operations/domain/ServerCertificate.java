package vn.cauviec.operations.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;
import vn.cauviec.operations.StartupProblem;

/**
 * What the site shows to browsers that they speak with the right server.
 *
 * @param chain the server's own certificate first, then those that vouch for it
 * @param key of the server's own certificate
 */
public record ServerCertificate(List<X509Certificate> chain, PrivateKey key) {
    /** How long before its end somebody has to be told. */
    static final Duration NOTICE = Duration.ofDays(21);

    private static final byte[] SAMPLE = "cauviec".getBytes(StandardCharsets.US_ASCII);

    public ServerCertificate {
        chain = List.copyOf(chain);
    }

    /** No key in a log. */
    @Override
    public String toString() {
        return "ServerCertificate[" + chain.getFirst().getSubjectX500Principal() + "]";
    }

    /**
     * Reads both files (PEM).
     *
     * @throws StartupProblem when one cannot be read, they do not belong together, or the certificate is not valid at the moment
     */
    public static ServerCertificate read(Path certificateFile, Path keyFile, Instant now) {
        var read = new ServerCertificate(chain(certificateFile), key(keyFile));
        if (!read.isPair()) {
            throw TlsSentences.anotherKey(certificateFile, keyFile);
        }
        var own = read.chain.getFirst();
        if (now.isBefore(own.getNotBefore().toInstant())) {
            throw TlsSentences.notYetValid(certificateFile, own.getNotBefore().toInstant());
        }
        if (now.isAfter(read.validUntil())) {
            throw TlsSentences.expired(certificateFile, read.validUntil());
        }
        return read;
    }

    /** The end of whichever of the chain ends first. */
    public Instant validUntil() {
        return chain.stream()
                .map(certificate -> certificate.getNotAfter().toInstant())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    boolean endsSoon(Instant now) {
        return now.plus(NOTICE).isAfter(validUntil());
    }

    private static List<X509Certificate> chain(Path file) {
        PemContent content = content(file);
        List<X509Certificate> chain;
        try {
            chain = content == null ? List.of() : content.getCertificates();
        } catch (IllegalStateException | IllegalArgumentException _) {
            chain = List.of(); // PEM of something else
        }
        if (chain.isEmpty()) {
            throw TlsSentences.noCertificate(file);
        }
        return chain;
    }

    private static PrivateKey key(Path file) {
        PemContent content = content(file);
        PrivateKey key;
        try {
            key = content == null ? null : content.getPrivateKey();
        } catch (IllegalStateException | IllegalArgumentException _) {
            key = null; // PEM of something else, or locked by a password
        }
        if (key == null) {
            throw TlsSentences.noKey(file);
        }
        return key;
    }

    /** Null when the file cannot be read as text. */
    private static @Nullable PemContent content(Path file) {
        try {
            return PemContent.load(file);
        } catch (IOException _) {
            return null;
        }
    }

    private boolean isPair() {
        PublicKey own = chain.getFirst().getPublicKey();
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(SAMPLE);
            byte[] signed = signature.sign();
            signature.initVerify(own);
            signature.update(SAMPLE);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false; // keys of different kinds
        }
    }
}
