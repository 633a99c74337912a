package vn.cauviec;

import picocli.CommandLine.Option;

/** {@code --help} and {@code --version}, the same for every command. The command line library acts on them by itself. */
final class HelpOptions {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "commandline.help")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "commandline.version")
    boolean version;
}
