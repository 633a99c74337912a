package vn.cauviec.vacancies.domain;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.cauviec.operations.Premises;
import vn.cauviec.operations.SystemWork;

/** Who keeps the ads of this installation: an index of this node, or a cluster that all nodes share. */
@Configuration(proxyBeanMethods = false)
class AdEngines {
    /** Closed by {@link VacancyIndex}. */
    @Bean(destroyMethod = "")
    AdEngine adEngine(Environment settings, Premises premises, CorpusTables tables, SystemWork work)
            throws IOException, GeneralSecurityException {
        if (!isCluster(settings)) {
            return new AdFolder(premises.nodeFolder().resolve("vacancies"), corpus(tables, work));
        }
        var addresses = settings.getRequiredProperty("cauviec.search.addresses");
        var authority = settings.getProperty("cauviec.search.authority", "");
        var access = new ClusterWire.Access(
                Arrays.stream(addresses.split(",")).map(URI::create).toList(),
                settings.getProperty("cauviec.search.user", ""),
                settings.getProperty("cauviec.search.password", ""),
                authority.isEmpty() ? SSLContext.getDefault() : trusting(Path.of(authority)));
        return new ClusterEngine(new ClusterWire(access), settings.getProperty("cauviec.search.name", "cauviec-jobs"));
    }

    /** Weighs words from the start as the other nodes do. */
    private static CorpusInUse corpus(CorpusTables tables, SystemWork work) {
        var corpus = new CorpusInUse(tables);
        work.run("corpus", corpus::reload);
        return corpus;
    }

    private static boolean isCluster(Environment settings) {
        return settings.getProperty("cauviec.search", "lucene").equals("cluster");
    }

    private static SSLContext trusting(Path authority) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance(KeyStore.getDefaultType());
        keys.load(null, null);
        try (var file = Files.newInputStream(authority)) {
            int number = 0;
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                keys.setCertificateEntry("authority" + number++, certificate);
            }
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
