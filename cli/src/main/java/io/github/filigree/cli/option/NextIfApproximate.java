package io.github.filigree.cli.option;

import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Takes the word {@code approximate} after an option and leaves anything else, such as the name of a file, alone. */
final class NextIfApproximate implements IParameterConsumer {

    private static final String WORD = "approximate";

    /** Called by picocli. */
    NextIfApproximate() {}

    @Override
    public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
        boolean follows = !arguments.isEmpty() && arguments.peek().equals(WORD);
        option.setValue(follows ? arguments.pop() : "");
    }
}
