package vn.cauviec;

import java.util.Arrays;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;
import vn.cauviec.operations.StartupProblem;

/** The command line of Cầu Việc. Without the name of a command it serves. */
@Command(
        name = "./run",
        description = "${bundle:commandline.about}",
        footer = "${bundle:commandline.default}",
        versionProvider = CauViec.Version.class)
public final class CauViec {
    /** Something outside the program is wrong; a sentence was printed. */
    private static final int PROBLEM = 1;

    /** The program itself is wrong; the log says where. */
    private static final int FAULT = 70;

    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";
    private static final int CARRIERS_OF_A_PROCESSOR = 32;

    /** The number of the build that runs. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String number = CauViec.class.getPackage().getImplementationVersion();
            return new String[] {"Cầu Việc " + (number == null ? "(dev)" : number)};
        }
    }

    public static void main(String[] args) {
        Console.quietUntilConfigured();
        shareProcessors();
        System.exit(execute(Console.standard(), CauViecApplication.class, args));
    }

    /**
     * Virtual threads hand on a processor only where they wait, and visitors whose pages come from memory never wait: a few of them would
     * hold every processor for as long as more of them came, and officers would get nothing. With more carriers than all lanes have places
     * the operating system shares the processors out.
     */
    private static void shareProcessors() {
        if (System.getProperty(CARRIERS) == null) {
            int processors = Runtime.getRuntime().availableProcessors();
            System.setProperty(CARRIERS, Integer.toString(CARRIERS_OF_A_PROCESSOR * processors));
        }
    }

    /**
     * Runs one command and answers its exit code.
     *
     * @param application what Spring starts for {@code serve}
     */
    static int execute(Console console, Class<?> application, String... args) {
        CommandLine line = new CommandLine(new CauViec());
        line.addSubcommand(new ServeCommand(console, application));
        line.addSubcommand(new AdminCommand(console));
        line.addSubcommand(new LedgerCommand(console));
        line.addSubcommand(new SearchCommand(console));
        line.addSubcommand(new BackupCommand(console));
        line.addSubcommand(new RestoreCommand(console));
        line.addSubcommand(new KeyCommand(console));
        addHelp(console, line);
        line.setResourceBundle(console.texts());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(console.writer());
        line.setErr(console.writer());
        line.setParameterExceptionHandler((problem, _) -> misunderstood(console, problem));
        line.setExecutionExceptionHandler((problem, _, _) -> failed(console, problem));
        return line.execute(withCommand(args));
    }

    private static void addHelp(Console console, CommandLine line) {
        line.addMixin("help", new HelpOptions());
        line.getCommandSpec()
                .usageMessage()
                .synopsisHeading(console.text("commandline.usage") + " ")
                .commandListHeading(console.text("commandline.commands") + "%n");
        line.getSubcommands().values().forEach(command -> addHelp(console, command));
    }

    private static String[] withCommand(String[] args) {
        boolean named = args.length > 0
                && (!args[0].startsWith("-")
                        || Stream.of("-h", "--help", "-V", "--version").anyMatch(args[0]::equals));
        return named
                ? args
                : Stream.concat(Stream.of(ServeCommand.NAME), Arrays.stream(args))
                        .toArray(String[]::new);
    }

    private static int misunderstood(Console console, ParameterException problem) {
        console.say(console.text("commandline.misunderstood", String.valueOf(problem.getMessage())));
        return CommandLine.ExitCode.USAGE;
    }

    private static int failed(Console console, Exception problem) {
        var sentence = StartupProblem.findIn(problem);
        if (sentence.isPresent()) {
            console.say(sentence.get().vietnamese());
            console.say(sentence.get().english());
            return PROBLEM;
        }
        console.say(console.text("commandline.fault"));
        console.trace(problem);
        return FAULT;
    }
}
