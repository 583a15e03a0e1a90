package io.github.filigree.cli;

import io.github.filigree.cli.command.AddCommand;
import io.github.filigree.cli.command.BranchesCommand;
import io.github.filigree.cli.command.CentreCommand;
import io.github.filigree.cli.command.DegreesCommand;
import io.github.filigree.cli.command.DistanceCommand;
import io.github.filigree.cli.command.DrawCommand;
import io.github.filigree.cli.command.GraphCommand;
import io.github.filigree.cli.command.InfoCommand;
import io.github.filigree.cli.command.LabelsCommand;
import io.github.filigree.cli.command.MaskCommand;
import io.github.filigree.cli.command.ReportCommand;
import io.github.filigree.cli.command.ShollCommand;
import io.github.filigree.cli.command.ThinCommand;
import io.github.filigree.cli.command.TilesCommand;
import io.github.filigree.cli.option.Version;
import io.github.filigree.cli.terminal.Failure;
import io.github.filigree.cli.terminal.StandardError;
import io.github.filigree.cli.terminal.StandardOutput;
import io.github.filigree.cli.terminal.Terminal;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import picocli.CommandLine;

/** The command line: {@code filigree COMMAND …}. */
@Command(
        name = "filigree",
        header = "Turns thin structures in images into graphs.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done", "1:failed; one line on stderr says why", "2:wrong usage"},
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Examples:",
            "  filigree graph cli/samples/retina-skeleton.png -o retina.npz",
            "  filigree graph --thin cli/samples/retina-vessels.png",
            "",
            "'filigree COMMAND --help' tells more about a command."
        })
public final class Main {

    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    /** A new command is one line here. */
    private static final List<Entry> COMMANDS = List.of(
            new Entry("info", InfoCommand::new),
            new Entry("add", AddCommand::new),
            new Entry("mask", MaskCommand::new),
            new Entry("degrees", DegreesCommand::new),
            new Entry("thin", ThinCommand::new),
            new Entry("graph", GraphCommand::new),
            new Entry("branches", BranchesCommand::new),
            new Entry("labels", LabelsCommand::new),
            new Entry("sholl", ShollCommand::new),
            new Entry("centre", CentreCommand::new),
            new Entry("distance", DistanceCommand::new),
            new Entry("tiles", TilesCommand::new),
            new Entry("draw", DrawCommand::new),
            new Entry("report", ReportCommand::new));

    private record Entry(String name, Function<Terminal, Object> maker) {}

    private Main() {}

    /**
     * Runs and ends the JVM: 0 done, 1 failed, 2 wrong usage.
     *
     * @param args the command line
     */
    public static void main(String... args) {
        // Pictures are drawn without a screen, even where there is one.
        System.setProperty("java.awt.headless", "true");
        StandardError.restore(System.getenv("FILIGREE_STDERR"));
        StandardOutput output = new StandardOutput();
        Terminal terminal = Terminal.system(output, System.getenv());
        int code = run(terminal, args);
        terminal.out().flush();
        if (output.failure() != null) {
            code = output.readerLeft() ? FAILED : fail(terminal, new Failure(
                    "standard output cannot be written: " + Failure.words(output.failure())), false);
        }
        terminal.err().flush();
        System.exit(code);
    }

    /**
     * Runs a command line in this JVM.
     *
     * @param terminal where to read and speak
     * @param args the command line
     * @return 0 done, 1 failed, 2 wrong usage
     */
    public static int run(Terminal terminal, String... args) {
        boolean debug = Arrays.asList(args).contains("--debug");
        try {
            return commandLine(terminal, args).execute(args);
        } catch (OutOfMemoryError | InternalError e) {
            return fail(terminal, e, debug);
        }
    }

    /**
     * {@return what parses and runs a command line} Where its first word is a command, the model of the others is not
     * built, which would take half of a start's time.
     */
    static CommandLine commandLine(Terminal terminal, String... args) {
        CommandLine line = new CommandLine(new Main());
        List<Entry> named = COMMANDS.stream().filter(c -> args.length > 0 && c.name.equals(args[0])).toList();
        for (Entry command : named.isEmpty() ? COMMANDS : named) {
            line.addSubcommand(command.maker.apply(terminal));
        }
        if (named.isEmpty()) {
            line.addSubcommand(new AutoComplete.GenerateCompletion());
        }
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(Help.defaultColorScheme(terminal.color() ? Help.Ansi.ON : Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExpandAtFiles(true);
        line.setExecutionExceptionHandler((e, command, parsed) ->
                fail(terminal, e, parsed.originalArgs().contains("--debug")));
        line.setParameterExceptionHandler((e, given) -> misused(terminal, e));
        return line;
    }

    private static int fail(Terminal terminal, Throwable thrown, boolean debug) {
        terminal.complain(thrown, debug);
        return FAILED;
    }

    private static int misused(Terminal terminal, ParameterException e) {
        boolean guess = e instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty();
        terminal.say(Failure.words(e).replaceFirst("\\.$", "")
                + (guess ? "; did you mean " + ((UnmatchedArgumentException) e).getSuggestions().getFirst() + "?" : "")
                + "; see '" + e.getCommandLine().getCommandSpec().qualifiedName() + " --help'");
        return WRONG_USAGE;
    }
}
