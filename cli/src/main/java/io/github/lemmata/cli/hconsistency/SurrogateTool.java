package io.github.lemmata.cli.hconsistency;

import io.github.lemmata.cli.ApplyTool;
import java.util.concurrent.Callable;

/// `lemmata apply surrogate`: from a surrogate excess risk, or from scores, to a guaranteed zero-one excess
/// risk.
public final class SurrogateTool implements ApplyTool {

    @Override
    public String name() {
        return "surrogate";
    }

    @Override
    public Callable<Integer> command() {
        return new ApplySurrogate();
    }
}
