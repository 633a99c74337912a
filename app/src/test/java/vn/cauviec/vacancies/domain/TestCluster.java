package vn.cauviec.vacancies.domain;

import java.net.URI;
import java.util.Arrays;
import java.util.UUID;

/**
 * The cluster that was named to the tests: {@code -Dcauviec.cluster=http://127.0.0.1:9201,http://127.0.0.1:9202}. With it the tests of the
 * search run over the cluster, each in indices of its own; without it over our own index.
 */
final class TestCluster {
    private static final String ADDRESSES = System.getProperty("cauviec.cluster", "");

    private TestCluster() {}

    static boolean isThere() {
        return !ADDRESSES.isEmpty();
    }

    static ClusterWire.Access access() {
        return new ClusterWire.Access(
                Arrays.stream(ADDRESSES.split(",")).map(URI::create).toList(), "", "", null);
    }

    static ClusterEngine engine() {
        return new ClusterEngine(new ClusterWire(access()), "test-" + UUID.randomUUID());
    }
}
