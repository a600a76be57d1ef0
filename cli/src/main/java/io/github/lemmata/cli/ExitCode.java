package io.github.lemmata.cli;

/// What the process answers to its caller.
public final class ExitCode {
    /// All that was asked for holds, or was done.
    public static final int HOLDS = 0;

    /// Something was refuted.
    public static final int REFUTED = 1;

    /// The command line or its input cannot be used.
    public static final int BAD_INPUT = 2;

    /// Nothing was refuted, and the budget ended before everything was decided.
    public static final int UNDECIDED = 3;

    /// The program itself failed (`EX_SOFTWARE` of sysexits).
    public static final int INTERNAL = 70;

    /// The user pressed Ctrl-C (128 + SIGINT).
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
