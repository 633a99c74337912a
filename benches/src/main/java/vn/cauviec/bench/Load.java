package vn.cauviec.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Many connections that ask as fast as they are answered, for some seconds. */
final class Load {
    private Load() {}

    /**
     * What came of it.
     *
     * @param statuses how many answers of each status
     * @param times of the answers with status 200, in nanoseconds, shortest first
     * @param bytes of a body with status 200, on average
     */
    record Result(Map<Integer, Integer> statuses, long[] times, long bytes, double seconds) {
        double perSecond() {
            return times.length / seconds;
        }

        double milliseconds(double part) {
            return times.length == 0 ? Double.NaN : times[(int) ((times.length - 1) * part)] / 1e6;
        }

        int refused() {
            return statuses.entrySet().stream()
                    .filter(entry -> entry.getKey() != 200)
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /** What one connection asks for, one after the other. */
    interface Visitor {
        Wire.Answer visit(Wire wire, int turn) throws IOException;
    }

    static Result run(int port, int connections, Duration time, IntFunction<Visitor> visitors) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        var work = new ArrayList<Callable<Tally>>();
        for (int i = 0; i < connections; i++) {
            var visitor = visitors.apply(i);
            work.add(() -> visit(port, end, visitor));
        }
        var all = new Tally();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (var done : threads.invokeAll(work)) {
                all.add(done.get());
            }
        }
        return all.result(time);
    }

    /**
     * As many questions a second, whether or not the server keeps up. The time of each counts from when it was due, not from when a connection
     * was free to send it: a server that stands still for a second is late for all that were due in it.
     */
    static Result atRate(int port, int perSecond, Duration time, int connections, Visitor visitor) throws Exception {
        long began = System.nanoTime() + Duration.ofMillis(200).toNanos();
        long apart = Duration.ofSeconds(1).toNanos() / perSecond;
        long count = time.toNanos() / apart;
        var next = new AtomicInteger();
        Callable<Tally> work = () -> {
            var tally = new Tally();
            var wire = new Wire(port);
            try {
                for (int turn = next.getAndIncrement(); turn < count; turn = next.getAndIncrement()) {
                    long due = began + turn * apart;
                    LockSupport.parkNanos(due - System.nanoTime());
                    wire = ask(wire, port, visitor, turn, due, tally);
                }
            } finally {
                wire.close();
            }
            return tally;
        };
        var all = new Tally();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (var done : threads.invokeAll(Collections.nCopies(connections, work))) {
                all.add(done.get());
            }
        }
        return all.result(time);
    }

    /** Asks once more on a new connection when the server has closed the old one, as it does after some requests; returns the connection in use. */
    private static Wire ask(Wire wire, int port, Visitor visitor, int turn, long due, Tally tally) throws IOException {
        try {
            tally.add(visitor.visit(wire, turn), System.nanoTime() - due);
            return wire;
        } catch (IOException _) {
            wire.close();
            var other = new Wire(port);
            tally.add(visitor.visit(other, turn), System.nanoTime() - due);
            return other;
        }
    }

    private static Tally visit(int port, long end, Visitor visitor) throws IOException {
        var tally = new Tally();
        var wire = new Wire(port);
        try {
            for (int turn = 0; System.nanoTime() < end; turn++) {
                long began = System.nanoTime();
                try {
                    tally.add(visitor.visit(wire, turn), System.nanoTime() - began);
                } catch (IOException _) {
                    tally.statuses.merge(0, 1, Integer::sum); // the server closed the connection
                    wire.close();
                    wire = new Wire(port);
                }
            }
        } finally {
            wire.close();
        }
        return tally;
    }

    private static final class Tally {
        private final Map<Integer, Integer> statuses = new TreeMap<>();
        private final List<Long> times = new ArrayList<>();
        private long bytes;

        void add(Wire.Answer answer, long nanoseconds) {
            statuses.merge(answer.status(), 1, Integer::sum);
            if (answer.status() == 200) {
                times.add(nanoseconds);
                bytes += answer.bytes();
            }
        }

        Result result(Duration time) {
            long[] sorted = times.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            return new Result(statuses, sorted, sorted.length == 0 ? 0 : bytes / sorted.length, time.toNanos() / 1e9);
        }

        void add(Tally other) {
            other.statuses.forEach((status, count) -> statuses.merge(status, count, Integer::sum));
            times.addAll(other.times);
            bytes += other.bytes;
        }
    }
}
