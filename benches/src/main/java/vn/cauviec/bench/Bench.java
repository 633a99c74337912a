package vn.cauviec.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Runs the bench of a name and keeps its page in {@code benches/results}. */
public final class Bench {
    private static final Map<String, Measurement> ALL = Map.of(
            "start",
            new StartBench(),
            "pages",
            new PagesBench(),
            "storm",
            new StormBench(),
            "search",
            new SearchBench());

    /** What one bench does; its page is named after it. */
    interface Measurement {
        /** Measures and tells what was found, as Markdown below a heading. */
        String run(Path product) throws Exception;

        /** What is added to the name of its page: a run with other sizes does not overwrite the usual one. */
        default String variant() {
            return "";
        }
    }

    private Bench() {}

    /**
     * @param args name of the bench, folder of the built product, folder of the results
     */
    public static void main(String[] args) throws Exception {
        var measurement = args.length == 3 ? ALL.get(args[0]) : null;
        if (measurement == null) {
            System.err.println("bench: "
                    + String.join(" | ", ALL.keySet().stream().sorted().toList()));
            System.exit(2);
            return;
        }
        var page = "# " + args[0] + "\n\n" + Machine.describe() + "\n" + measurement.run(Path.of(args[1]));
        System.out.println(page);
        Files.createDirectories(Path.of(args[2]));
        Files.writeString(Path.of(args[2], args[0] + measurement.variant() + ".md"), page);
    }
}
