package se.samlofte;

import picocli.CommandLine.Option;

/** {@code --help}, in Swedish, for every command. */
final class HelpOption {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Visar den här hjälpen.")
    private boolean asked;
}
