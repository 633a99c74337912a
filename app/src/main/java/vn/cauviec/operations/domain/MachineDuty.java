package vn.cauviec.operations.domain;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.cauviec.operations.Duty;
import vn.cauviec.operations.Premises;

/** Disk, memory and connections of this node, for the person on duty. */
@Component
class MachineDuty implements Duty.Source {
    /** PostgreSQL stops where the disk is full; this is what one busy day may write. */
    static final long DISK_NEEDED = 1L << 30;

    /** For so long requests may queue for a connection, as they do at a rush. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final List<HikariDataSource> pools;
    private final Map<String, Instant> queueingSince = new ConcurrentHashMap<>();

    MachineDuty(
            Premises premises,
            HikariDataSource applicationPool,
            HikariDataSource visitorPool,
            HikariDataSource workerPool) {
        folder = premises.nodeFolder().toAbsolutePath();
        pools = List.of(applicationPool, visitorPool, workerPool);
    }

    @Override
    public String heading() {
        return "operations.duty.machine";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Duty.Report look(Instant now) {
        var figures = new ArrayList<Duty.Figure>();
        var troubles = new ArrayList<Duty.Trouble>();
        long free = freeDisk(folder);
        figures.add(new Duty.Figure("disk.free", "operations.duty.disk", new Duty.Value.Bytes(free)));
        if (free < DISK_NEEDED) {
            troubles.add(lowDisk(free));
        }
        var runtime = Runtime.getRuntime();
        figures.add(new Duty.Figure(
                "heap.used",
                "operations.duty.heapUsed",
                new Duty.Value.Bytes(runtime.totalMemory() - runtime.freeMemory())));
        figures.add(new Duty.Figure("heap.max", "operations.duty.heapMax", new Duty.Value.Bytes(runtime.maxMemory())));
        for (var pool : pools) {
            look(pool, now, figures, troubles);
        }
        return new Duty.Report(figures, troubles);
    }

    static Duty.Trouble lowDisk(long free) {
        return new Duty.Trouble(
                "disk", "operations.trouble.disk", List.of(new Duty.Value.Bytes(free)), "", Duty.Reach.NODE);
    }

    private void look(HikariDataSource pool, Instant now, List<Duty.Figure> figures, List<Duty.Trouble> troubles) {
        var state = pool.getHikariPoolMXBean();
        var name = pool.getPoolName();
        int busy = state == null ? 0 : state.getActiveConnections();
        int queue = state == null ? 0 : state.getThreadsAwaitingConnection();
        figures.add(figure("pool." + name + ".busy", "operations.duty.pool." + name + ".busy", busy));
        figures.add(
                figure("pool." + name + ".max", "operations.duty.pool." + name + ".max", pool.getMaximumPoolSize()));
        figures.add(figure("pool." + name + ".queue", "operations.duty.pool." + name + ".queue", queue));
        if (queue == 0) {
            queueingSince.remove(name);
        } else if (Duration.between(queueingSince.computeIfAbsent(name, _ -> now), now)
                        .compareTo(PATIENCE)
                >= 0) {
            troubles.add(new Duty.Trouble(
                    "pool." + name,
                    "operations.trouble.pool." + name,
                    List.of(new Duty.Value.Count(queue), new Duty.Value.Count(pool.getMaximumPoolSize())),
                    "",
                    Duty.Reach.NODE));
        }
    }

    private static Duty.Figure figure(String code, String key, long number) {
        return new Duty.Figure(code, key, new Duty.Value.Count(number));
    }

    /** The folder itself may not be made yet. */
    private static long freeDisk(Path folder) {
        for (var there = folder; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                return there.toFile().getUsableSpace();
            }
        }
        return 0;
    }
}
