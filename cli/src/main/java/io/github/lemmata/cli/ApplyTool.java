package io.github.lemmata.cli;

import java.util.concurrent.Callable;

/// A tool that holds a family's theory against the user's own numbers: `lemmata apply NAME ...`.
///
/// Tools are found with [java.util.ServiceLoader]: a family adds its own by a class in its package and a line in
/// `META-INF/services/io.github.lemmata.cli.ApplyTool`.
///
/// The command is an object annotated for picocli (`@Command`, `@Option`, `@Parameters`) that answers an
/// [exit code][ExitCode]. It takes `@Spec CommandSpec spec` and talks through `Console.of(spec)`: results to
/// [Console#out()], everything else to [Console#note]. Whatever is wrong with the user's input it says by throwing
/// [BadInput].
public interface ApplyTool {
    /// The name on the command line: one lower-case word.
    String name();

    /// A fresh picocli command; its `call()` returns the exit code.
    Callable<Integer> command();
}
