package vn.cauviec.searchcluster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.opensearch.Version;
import org.opensearch.analysis.common.CommonAnalysisModulePlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessModulePlugin;
import org.opensearch.plugins.PluginInfo;
import org.opensearch.transport.Netty4ModulePlugin;

/** One node of OpenSearch, the whole of its process: runs until the process is ended. */
public final class ClusterNode extends Node {
    private ClusterNode(Settings settings, String name) {
        super(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> name), plugins(), false);
    }

    /**
     * @param args settings of OpenSearch, each as {@code name=value}
     */
    public static void main(String[] args) throws Exception {
        var settings = Settings.builder();
        for (var arg : args) {
            int sign = arg.indexOf('=');
            settings.put(arg.substring(0, sign), arg.substring(sign + 1));
        }
        var built = settings.build();
        try (var node = new ClusterNode(built, built.get("node.name"))) {
            node.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node)));
            new CountDownLatch(1).await();
        }
    }

    private static void close(Node node) {
        try {
            node.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Collection<PluginInfo> plugins() {
        return Stream.of(Netty4ModulePlugin.class, CommonAnalysisModulePlugin.class, PainlessModulePlugin.class)
                .map(plugin -> new PluginInfo(
                        plugin.getName(),
                        "of the class path",
                        "",
                        Version.CURRENT,
                        System.getProperty("java.specification.version"),
                        plugin.getName(),
                        List.of(),
                        false))
                .toList();
    }
}
