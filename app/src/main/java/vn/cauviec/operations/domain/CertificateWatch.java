package vn.cauviec.operations.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslBundleRegistry;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.context.SmartLifecycle;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.Duty;
import vn.cauviec.operations.StartupProblem;
import vn.cauviec.operations.SystemWork;

/**
 * Keeps the certificate that the site shows the one in the files: a renewed one is taken without a restart, one that is no good is not,
 * and the log says so. A certificate that ends soon is told of every day.
 */
final class CertificateWatch implements SslBundleRegistrar, SmartLifecycle {
    /** Name of the bundle that the web server is told to use. */
    static final String BUNDLE = "site";

    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Set<String> PROTOCOLS = Set.of("TLSv1.2", "TLSv1.3");

    private final Path certificateFile;
    private final Path keyFile;
    private final BusinessClock clock;
    private final SystemWork.Loop loop;

    private volatile @Nullable SslBundleRegistry registry;
    private volatile @Nullable ServerCertificate shown;
    private volatile boolean refused;
    private byte[] lookedAt = new byte[0];
    private Instant told = Instant.EPOCH;

    CertificateWatch(Path certificateFile, Path keyFile, BusinessClock clock, Duration pause) {
        this.certificateFile = certificateFile;
        this.keyFile = keyFile;
        this.clock = clock;
        loop = new SystemWork.Loop("certificate", pause, this::look);
    }

    @Override
    public void registerBundles(SslBundleRegistry bundles) {
        lookedAt = content();
        var certificate = ServerCertificate.read(certificateFile, keyFile, clock.systemNow());
        bundles.registerBundle(BUNDLE, bundle(certificate));
        registry = bundles;
        shown = certificate;
    }

    private static SslBundle bundle(ServerCertificate certificate) {
        return SslBundle.of(
                new PemSslStoreBundle(PemSslStore.of(certificate.chain(), certificate.key()), null),
                SslBundleKey.NONE,
                SslOptions.of(null, PROTOCOLS));
    }

    /** What the person on duty should know. */
    List<Duty.Trouble> troubles() {
        var certificate = shown;
        if (certificate == null) {
            return List.of();
        }
        var until = new Duty.Value.Words(TlsSentences.day(certificate.validUntil()));
        if (refused) {
            var file = new Duty.Value.Words(certificateFile.toString());
            return List.of(trouble("tls.refused", List.of(file, until)));
        }
        return certificate.endsSoon(clock.systemNow()) ? List.of(trouble("tls.ends", List.of(until))) : List.of();
    }

    private static Duty.Trouble trouble(String code, List<Duty.Value> values) {
        return new Duty.Trouble(code, "operations." + code, values, "", Duty.Reach.ATTENTION);
    }

    /** Looks at the files once. */
    void look() {
        byte[] now = content();
        if (!Arrays.equals(now, lookedAt)) {
            lookedAt = now;
            take();
        }
        var certificate = shown;
        if (certificate != null
                && certificate.endsSoon(clock.systemNow())
                && !clock.systemNow().isBefore(told.plus(A_DAY))) {
            told = clock.systemNow();
            LOG.warn(
                    "The certificate of the site ends on {}. Have a new one issued and replace the files",
                    TlsSentences.day(certificate.validUntil()));
        }
    }

    private void take() {
        var bundles = registry;
        if (bundles == null) {
            return;
        }
        try {
            var certificate = ServerCertificate.read(certificateFile, keyFile, clock.systemNow());
            bundles.updateBundle(BUNDLE, bundle(certificate));
            shown = certificate;
            refused = false;
            LOG.info("The site shows a new certificate, valid until {}", TlsSentences.day(certificate.validUntil()));
        } catch (StartupProblem e) {
            refused = true;
            LOG.warn("The site goes on with its old certificate. {}", e.english());
        }
    }

    private byte[] content() {
        try {
            byte[] certificate = Files.readAllBytes(certificateFile);
            byte[] key = Files.readAllBytes(keyFile);
            byte[] both = Arrays.copyOf(certificate, certificate.length + key.length);
            System.arraycopy(key, 0, both, certificate.length, key.length);
            return BackupFile.sha256().digest(both);
        } catch (IOException _) {
            return new byte[0]; // being replaced just now, or gone: the sentence about it comes from the reading
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.end();
    }

    @Override
    public boolean isRunning() {
        return loop.isGoing();
    }
}
