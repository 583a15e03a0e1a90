import io.github.filigree.cli.Main;
import io.github.filigree.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/**
 * Writes the source of a manual page for each command, in AsciiDoc; the argument is the folder. Run by the build with
 * {@code -Pman}.
 */
void main(String[] arguments) throws ReflectiveOperationException, IOException {
    // The command line's model is nobody's but this program's and the tests', so it is not public.
    var model = Main.class.getDeclaredMethod("commandLine", Terminal.class, String[].class);
    model.setAccessible(true);
    Terminal terminal = Terminal.system(OutputStream.nullOutputStream(), Map.of());
    CommandLine line = (CommandLine) model.invoke(null, terminal, new String[0]);
    File folder = new File(arguments[0]);
    folder.mkdirs();
    List<CommandSpec> commands = new ArrayList<>();
    commands.add(line.getCommandSpec());
    line.getSubcommands().values().forEach(command -> commands.add(command.getCommandSpec()));
    int code = ManPageGenerator.generateManPage(
            folder, null, new boolean[0], false, commands.toArray(CommandSpec[]::new));
    if (code != 0) {
        throw new IllegalStateException("picocli's generator ended with code " + code);
    }
}
