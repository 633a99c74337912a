package vn.cauviec;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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
import vn.cauviec.operations.Migrations;
import vn.cauviec.operations.Premises;
import vn.cauviec.operations.RunningDatabase;
import vn.cauviec.operations.StartOptions;
import vn.cauviec.operations.StartProgress;
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

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", descriptionKey = "commandline.serve.port")
    private int port;

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--demo",
            paramLabel = "none|small",
            defaultValue = "small",
            descriptionKey = "commandline.serve.demo")
    private StartOptions.Demo demo = StartOptions.Demo.SMALL;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "89", descriptionKey = "commandline.serve.seed")
    private long seed;

    @Option(names = "--today", paramLabel = "yyyy-mm-dd", descriptionKey = "commandline.serve.today")
    private @Nullable LocalDate today;

    ServeCommand(Console console, Class<?> application) {
        this.console = console;
        this.application = application;
    }

    @Override
    public Integer call() {
        checkPort();
        var ending = new Ending(() -> console.step("commandline.stopping"));
        try {
            start(ending);
        } catch (RuntimeException e) {
            ending.giveUp();
            throw e;
        }
        ending.await();
        return 0;
    }

    private void start(Ending ending) {
        console.step("commandline.opening", data.path());
        DataFolder folder = ending.remember(DataFolder.open(data.path(), firstDay(), clock));
        console.step("commandline.database");
        RunningDatabase database = ending.remember(Databases.start(folder, Databases.Options.of(System.getenv())));
        console.step("commandline.migrating");
        Migrations.migrate(database.credentials());
        IdentifierKey.admit(database.credentials(), new Vault(folder.identifierKey()).fingerprint());
        console.step("commandline.server");
        ConfigurableApplicationContext server = ending.remember(startServer(folder, database.credentials()));
        console.step(
                "commandline.ready",
                "http://localhost:" + server.getEnvironment().getProperty("local.server.port"));
        console.sayTheEnd();
        console.say(console.text("commandline.howToStop"));
    }

    private FirstDay firstDay() {
        if (today != null) {
            return FirstDay.exactly(today);
        }
        return FirstDay.forNewFolder(
                switch (demo) {
                    case NONE -> LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE);
                    case SMALL -> DEMO_DAY;
                });
    }

    private ConfigurableApplicationContext startServer(DataFolder folder, DatabaseCredentials credentials) {
        try {
            return new SpringApplicationBuilder(application)
                    .web(WebApplicationType.SERVLET)
                    .registerShutdownHook(false) // Ending closes the server, before the database
                    .initializers(context -> prepare(context, folder, credentials))
                    .run();
        } catch (PortInUseException e) {
            throw portProblem();
        }
    }

    private void prepare(ConfigurableApplicationContext context, DataFolder folder, DatabaseCredentials credentials) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("commandLine", Map.of("server.port", port)));
        var beans = context.getBeanFactory();
        beans.registerSingleton("databaseCredentials", credentials);
        beans.registerSingleton("dataFolder", folder);
        beans.registerSingleton(
                "premises", new Premises(folder.nodeFolder(), folder.clockShift(), new Vault(folder.identifierKey())));
        beans.registerSingleton("startOptions", new StartOptions(demo, seed));
        beans.registerSingleton("startProgress", (StartProgress) console);
    }

    private void checkPort() {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException | IllegalArgumentException _) {
            throw portProblem();
        }
    }

    private StartupProblem portProblem() {
        return new StartupProblem(
                "Không mở được cổng %d: cổng đang bị chương trình khác dùng, hoặc bạn không có quyền. Hãy chọn cổng khác bằng --port, ví dụ --port %d."
                        .formatted(port, port + 10),
                "Cannot open port %d: another program uses it, or you have no right to it. Choose another one with --port, for example --port %d."
                        .formatted(port, port + 10));
    }
}
