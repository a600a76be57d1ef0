package io.github.lemmata.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

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

    /// The codes and what they mean, in order, for the help.
    static final Map<String, String> MEANINGS = meanings();

    private ExitCode() {}

    private static Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(" " + HOLDS, "all that was asked for holds, or was done");
        meanings.put(" " + REFUTED, "something is refuted");
        meanings.put(" " + BAD_INPUT, "the command line or its input cannot be used");
        meanings.put(" " + UNDECIDED, "something is undecided, and nothing refuted");
        meanings.put(" " + INTERNAL, "the program itself failed");
        meanings.put(" " + INTERRUPTED, "interrupted");
        return Collections.unmodifiableMap(meanings);
    }
}
