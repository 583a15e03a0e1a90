package io.github.filigree.cli.terminal;

import io.github.filigree.io.image.Printable;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Log lines as the command line's own words: one line on standard error each, warnings and worse. */
public final class OneLineLoggers extends System.LoggerFinder {

    /** The system property that {@code --quiet} sets to {@code off}; loggers are made out of any command's reach. */
    public static final String PROPERTY = "filigree.log";

    /** For the service loader. */
    public OneLineLoggers() {}

    @Override
    public System.Logger getLogger(String name, Module module) {
        return new OneLine(name);
    }

    private record OneLine(String name) implements System.Logger {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isLoggable(Level level) {
            return level.getSeverity() >= Level.WARNING.getSeverity() && level != Level.OFF
                    && !"off".equals(System.getProperty(PROPERTY));
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String message, Throwable thrown) {
            if (isLoggable(level)) {
                System.err.println("filigree: "
                        + Printable.of(message + (thrown == null ? "" : ": " + Failure.words(thrown))));
            }
        }

        @Override
        public void log(Level level, ResourceBundle bundle, String format, Object... params) {
            if (isLoggable(level)) {
                log(level, bundle, params == null || params.length == 0 ? format : MessageFormat.format(format, params),
                        (Throwable) null);
            }
        }
    }
}
