package io.github.lemmata.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;

/// What stands at the other end of standard output and standard error.
///
/// @param out whether standard output is a terminal
/// @param err whether standard error is a terminal that can redraw a line
/// @param colour whether colours are wanted on it
record Terminal(boolean out, boolean err, boolean colour) {
    /// Files, pipes and tests.
    static final Terminal NONE = new Terminal(false, false, false);

    /// What this process is connected to. Colour needs a terminal and an environment without `NO_COLOR`.
    static Terminal current() {
        return of(
                isTerminal(1, Redirect.INHERIT, Redirect.DISCARD),
                isTerminal(2, Redirect.DISCARD, Redirect.INHERIT),
                System.getenv());
    }

    static Terminal of(boolean out, boolean err, Map<String, String> environment) {
        boolean capable = !"dumb".equals(environment.get("TERM"));
        boolean colourful = environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(out, err && capable, out && capable && colourful);
    }

    /// Asks `test -t`, since Java itself can only tell whether input and output are both terminals.
    private static boolean isTerminal(int descriptor, Redirect out, Redirect err) {
        try {
            return new ProcessBuilder("test", "-t", Integer.toString(descriptor))
                            .redirectOutput(out)
                            .redirectError(err)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
