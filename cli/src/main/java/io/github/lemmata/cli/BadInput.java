package io.github.lemmata.cli;

/// What the user gave cannot be used: one sentence that names what, where and what was expected.
///
/// Thrown by a command, it ends the program with [ExitCode#BAD_INPUT] and the sentence on standard error. The trace is
/// shown with `--verbose` alone.
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// A sentence of the command's own.
    public BadInput(String sentence) {
        super(sentence);
    }

    /// A sentence, with the failure that it explains.
    public BadInput(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
