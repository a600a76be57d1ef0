package io.github.lemmata.cli.perceptron;

import io.github.lemmata.cli.ApplyTool;
import java.util.concurrent.Callable;

/// `lemmata apply margin`: whether two classes are separable, how wide the margin is, and what
/// follows for learners.
public final class MarginTool implements ApplyTool {

    @Override
    public String name() {
        return "margin";
    }

    @Override
    public Callable<Integer> command() {
        return new ApplyMargin();
    }
}
