package vn.cauviec.searchcluster;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs tests of the product in a process that has the product's libraries and none of OpenSearch's; ends with 1 when one of them fails. */
public final class RunsTests {
    private RunsTests() {}

    /**
     * @param args names of test classes
     */
    public static void main(String[] args) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(args).map(DiscoverySelectors::selectClass).toList())
                .build();
        var summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var counts = summary.getSummary();
        counts.printFailuresTo(out, 20);
        out.printf("ran %d, failed %d, skipped %d%n", counts.getTestsFoundCount(), counts.getTotalFailureCount(), counts.getTestsSkippedCount());
        System.exit(counts.getTotalFailureCount() == 0 && counts.getTestsSucceededCount() > 0 ? 0 : 1);
    }
}
