package io.github.filigree.imagej.plugin;

import ij.IJ;
import ij.Macro;
import ij.gui.GenericDialog;
import java.awt.GraphicsEnvironment;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a command is to do: the options of the macro that runs it, else what a person chooses in a dialog, else, without
 * a display, the defaults. ImageJ's dialog reads a macro's options too, but cannot be made without a display.
 */
final class Settings {

    private final String title;
    private final Map<String, String[]> choices = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> answers = new LinkedHashMap<>();

    Settings(String title) {
        this.title = title;
    }

    /** One of several words, the first unless another is chosen; in macros {@code label=word}, in small letters. */
    Settings choice(String label, String... words) {
        choices.put(label, words);
        return this;
    }

    /** A text, empty unless something is typed; in macros {@code label=[text]}. */
    Settings text(String label) {
        texts.put(label, "");
        return this;
    }

    /**
     * {@return whether to go on; false if a person cancels}
     *
     * @param argument options as of a macro, from a program or a macro that runs the class; else empty
     */
    boolean ask(String argument) {
        String options = argument.isBlank() ? Macro.getOptions() : argument;
        if (options == null && !GraphicsEnvironment.isHeadless()) {
            return askInDialog();
        }
        String given = options == null ? "" : options;
        choices.forEach((label, words) -> answers.put(label, known(label, words,
                Macro.getValue(given, label.toLowerCase(Locale.ROOT), words[0]))));
        texts.forEach((label, none) -> answers.put(label,
                Macro.getValue(given, label.toLowerCase(Locale.ROOT), none)));
        return true;
    }

    private boolean askInDialog() {
        GenericDialog dialog = new GenericDialog(title);
        choices.forEach((label, words) -> dialog.addChoice(label, words, words[0]));
        texts.forEach((label, none) -> dialog.addFileField(label, none));
        dialog.showDialog();
        if (dialog.wasCanceled()) {
            return false;
        }
        choices.forEach((label, words) -> answers.put(label, dialog.getNextChoice()));
        texts.forEach((label, none) -> answers.put(label, dialog.getNextString()));
        return true;
    }

    private static String known(String label, String[] words, String word) {
        for (String one : words) {
            if (one.equals(word)) {
                return word;
            }
        }
        throw new IllegalArgumentException(label.toLowerCase(Locale.ROOT) + " is \"" + word + "\", must be one of "
                + String.join(", ", words));
    }

    String get(String label) {
        return answers.get(label);
    }

    /** Runs a command and says in one line, in a dialog or in the log, why it cannot be done. */
    static void orSay(String title, Runnable command) {
        try {
            command.run();
        } catch (IllegalArgumentException e) {
            IJ.error(title, e.getMessage());
        }
    }
}
