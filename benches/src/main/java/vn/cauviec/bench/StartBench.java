package vn.cauviec.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** How long a newcomer waits: the first start, which makes the sample province, and later ones; with and without the start cache. */
final class StartBench implements Bench.Measurement {
    private static final int LATER = 3;

    @Override
    public String run(Path product) throws Exception {
        var page = new StringBuilder("""
                Seconds from the start of the process to the last byte of the first page; memory (PSS) of the Java machine and of all processes of
                the database right after it, in MB. The first start makes the sample province.

                | | first start | later starts | Java | database |
                | --- | ---: | ---: | ---: | ---: |
                """);
        page.append(row("without the start cache", product, List.of()));
        var cache = product.resolve("cauviec.aot");
        if (Files.exists(cache)) {
            page.append(row("with it", product, List.of("-XX:AOTCache=" + cache)));
        }
        return page.toString();
    }

    private static String row(String name, Path product, List<String> options) throws Exception {
        try (var scratch = Scratch.make()) {
            Duration first;
            try (var running = Product.start(product, scratch.data(), "small", options)) {
                first = running.firstPage();
            }
            var later = new StringBuilder();
            Product.Memory memory = new Product.Memory(0, 0);
            for (int i = 0; i < LATER; i++) {
                try (var running = Product.start(product, scratch.data(), "small", options)) {
                    later.append(i == 0 ? "" : ", ").append(seconds(running.firstPage()));
                    memory = running.memory();
                }
            }
            return "| %s | %s | %s | %d | %d |%n"
                    .formatted(name, seconds(first), later, memory.java(), memory.database());
        }
    }

    private static String seconds(Duration time) {
        return "%.1f".formatted(time.toMillis() / 1000.0);
    }
}
