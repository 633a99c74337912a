package vn.cauviec.bench;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.management.MBeanServerConnection;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import jdk.jfr.consumer.RecordingFile;

/** Looks into the Java machine of the product: what it has allocated, and how often it spoke to its database. */
final class Gauge implements AutoCloseable {
    /** Each write, however short: the events of the JDK's own settings begin at 20 ms. */
    private static final String SETTINGS = """
            <configuration version="2.0">
              <event name="jdk.SocketWrite">
                <setting name="enabled">true</setting>
                <setting name="threshold">0 ns</setting>
              </event>
            </configuration>
            """;

    private final JMXConnector connector;
    private final MBeanServerConnection server;
    private final String pid;

    @SuppressWarnings("BanJNDI") // the address comes from the process that we have started ourselves
    Gauge(long pid) throws Exception {
        this.pid = Long.toString(pid);
        var machine = VirtualMachine.attach(this.pid);
        try {
            connector = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()));
        } finally {
            machine.detach();
        }
        server = connector.getMBeanServerConnection();
    }

    /** Bytes allocated since the start. */
    long allocated() throws Exception {
        return (Long) server.getAttribute(new ObjectName("java.lang:type=Threading"), "TotalThreadAllocatedBytes");
    }

    interface Work {
        void run() throws Exception;
    }

    /** How often something was sent to the database while the work ran: each is a question and the wait for its answer. */
    long roundTrips(int databasePort, Work work) throws Exception {
        var recording = Files.createTempFile("cauviec-bench", ".jfr");
        var settings = Files.createTempFile("cauviec-bench", ".jfc");
        Files.writeString(settings, SETTINGS);
        command("JFR.start", "name=bench", "settings=" + settings);
        work.run();
        command("JFR.stop", "name=bench", "filename=" + recording);
        long trips = 0;
        try (var events = new RecordingFile(recording)) {
            while (events.hasMoreEvents()) {
                var event = events.readEvent();
                if (event.getEventType().getName().equals("jdk.SocketWrite") && event.getInt("port") == databasePort) {
                    trips++;
                }
            }
        }
        Files.delete(recording);
        Files.delete(settings);
        return trips;
    }

    private void command(String... words) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.add(pid);
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
