package io.github.lemmata.cli.ggtd;

import io.github.lemmata.cli.ApplyTool;
import java.util.concurrent.Callable;

/// `lemmata apply tails`: from residuals or temporal-difference errors to the law of their tails, and to what
/// they should be weighted by.
public final class TailsTool implements ApplyTool {

    @Override
    public String name() {
        return "tails";
    }

    @Override
    public Callable<Integer> command() {
        return new ApplyTails();
    }
}
