package vn.cauviec.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

/** What the figures were measured on. */
final class Machine {
    private Machine() {}

    static String describe() throws IOException {
        var load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        return "%s · %d processors of %s · %d GB memory · Linux %s · Java %s · load before the run %s%n"
                .formatted(
                        LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")),
                        Runtime.getRuntime().availableProcessors(),
                        find("/proc/cpuinfo", "model name\\s*:\\s*(.*)"),
                        Math.round(Long.parseLong(find("/proc/meminfo", "MemTotal:\\s*(\\d+)")) / 1024.0 / 1024.0),
                        System.getProperty("os.version"),
                        Runtime.version(),
                        load);
    }

    private static String find(String file, String pattern) throws IOException {
        var found = Pattern.compile(pattern).matcher(Files.readString(Path.of(file)));
        return found.find() ? found.group(1).strip() : "?";
    }
}
