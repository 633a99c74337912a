package vn.cauviec;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.cauviec.kernel.BusinessClock;
import vn.cauviec.operations.DataFolder;
import vn.cauviec.operations.DatabaseCredentials;
import vn.cauviec.operations.Databases;
import vn.cauviec.operations.FirstDay;
import vn.cauviec.operations.IdentifierKey;
import vn.cauviec.operations.Premises;
import vn.cauviec.operations.Settings;
import vn.cauviec.operations.StartOptions;
import vn.cauviec.operations.StartupProblem;
import vn.cauviec.operations.Vault;

/** Serves the site: port, data folder, database, migrations, server, in this order, until a signal ends it. */
@Command(name = ServeCommand.NAME, description = "${bundle:commandline.serve}", sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    static final String NAME = "serve";
    /** The day on which the sample province begins, unless {@code --today} names another. */
    private static final LocalDate DEMO_DAY = LocalDate.of(2023, 6, 14);

    private final Console console;
    private final Class<?> application;
    private final Clock clock = Clock.systemUTC();

    @Option(names = "--port", paramLabel = "N", descriptionKey = "commandline.serve.port")
    private @Nullable Integer port;

    @Mixin
    private InstallationOptions installation = new InstallationOptions();

    @Option(names = "--demo", paramLabel = "none|small", descriptionKey = "commandline.serve.demo")
    private StartOptions.@Nullable Demo demo;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "commandline.serve.seed")
    private @Nullable Long seed;

    @Option(names = "--today", paramLabel = "yyyy-mm-dd", descriptionKey = "commandline.serve.today")
    private @Nullable LocalDate today;

    ServeCommand(Console console, Class<?> application) {
        this.console = console;
        this.application = application;
    }

    @Override
    public Integer call() {
        Settings settings = installation.settings();
        var ports = new Ports(port == null ? settings.port() : port, settings.encryptedPort(clock.instant()));
        checkPort(settings.listen(), ports.plain());
        ports.encrypted().ifPresent(encrypted -> checkPort(settings.listen(), encrypted));
        var ending = new Ending(() -> console.step("commandline.stopping"));
        try {
            start(ending, settings, ports);
        } catch (RuntimeException e) {
            ending.giveUp();
            throw e;
        }
        ending.await();
        return 0;
    }

    private void start(Ending ending, Settings settings, Ports ports) {
        var options = new StartOptions(demo == null ? settings.demo() : demo, seed == null ? settings.seed() : seed);
        console.step("commandline.opening", installation.path());
        FirstDay firstDay = firstDay(options.demo());
        DataFolder folder = ending.remember(DataFolder.open(installation.path(), firstDay, clock));
        console.step("commandline.database");
        Databases.Running database = ending.remember(Databases.start(folder, installation.database()));
        console.step("commandline.migrating");
        new Upgrade(console, folder, settings).run(database.credentials());
        folder.keepTimeWith(database.credentials(), firstDay, clock);
        var vault = folder.vault(settings.environment());
        IdentifierKey.admit(database.credentials(), vault.fingerprint());
        console.step("commandline.server");
        var parts = new Parts(folder, database.credentials(), vault, options);
        ConfigurableApplicationContext server = ending.remember(startServer(parts, settings, ports));
        console.step(
                "commandline.ready",
                (ports.encrypted().isPresent() ? "https" : "http") + "://localhost:"
                        + server.getEnvironment().getProperty("local.server.port"));
        console.sayTheEnd();
        console.say(console.text("commandline.howToStop"));
    }

    /**
     * Where the site is.
     *
     * @param encrypted empty when the plain port serves
     */
    private record Ports(int plain, OptionalInt encrypted) {
        Map<String, Object> properties(String address) {
            var properties = new HashMap<String, Object>();
            properties.put("server.address", address);
            properties.put("server.port", encrypted.orElse(plain));
            if (encrypted.isPresent()) {
                properties.put("server.ssl.bundle", "site");
                properties.put("cauviec.plain.port", plain);
            }
            return properties;
        }
    }

    /** What is there before the server, and becomes part of it. */
    private record Parts(DataFolder folder, DatabaseCredentials database, Vault vault, StartOptions options) {}

    private FirstDay firstDay(StartOptions.Demo wanted) {
        if (today != null) {
            return FirstDay.exactly(today);
        }
        return FirstDay.forNewFolder(
                switch (wanted) {
                    case NONE -> LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
                    case SMALL -> DEMO_DAY;
                });
    }

    private ConfigurableApplicationContext startServer(Parts parts, Settings settings, Ports ports) {
        var properties = new HashMap<>(settings.properties());
        properties.putAll(ports.properties(settings.listen().getHostAddress()));
        try {
            return new SpringApplicationBuilder(application)
                    .web(WebApplicationType.SERVLET)
                    .properties(logging(settings))
                    .registerShutdownHook(false) // Ending closes the server, before the database
                    .initializers(context -> prepare(context, parts, properties))
                    .run();
        } catch (PortInUseException e) {
            throw portProblem(e.getPort());
        }
    }

    /** Known before all other properties: the log is set up first. */
    private static Map<String, Object> logging(Settings settings) {
        return settings.isLogJson() ? Map.of("logging.structured.format.console", "ecs") : Map.of();
    }

    private void prepare(ConfigurableApplicationContext context, Parts parts, Map<String, Object> properties) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", properties));
        DataFolder folder = parts.folder();
        var beans = context.getBeanFactory();
        beans.registerSingleton("databaseCredentials", parts.database());
        beans.registerSingleton("dataFolder", folder);
        beans.registerSingleton("premises", new Premises(folder.nodeFolder(), folder.clockShift(), parts.vault()));
        beans.registerSingleton("startOptions", parts.options());
        beans.registerSingleton("startProgress", (StartOptions.Progress) console);
    }

    private static void checkPort(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException | IllegalArgumentException _) {
            throw portProblem(port);
        }
    }

    private static StartupProblem portProblem(int port) {
        return new StartupProblem(
                "Không mở được cổng %d: cổng đang bị chương trình khác dùng, hoặc bạn không có quyền. Hãy chọn cổng khác bằng --port, ví dụ --port %d."
                        .formatted(port, port + 10),
                "Cannot open port %d: another program uses it, or you have no right to it. Choose another one with --port, for example --port %d."
                        .formatted(port, port + 10));
    }
}
