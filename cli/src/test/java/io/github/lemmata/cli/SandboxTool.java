package io.github.lemmata.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// A tool with a mistake in it.
public final class SandboxTool implements ApplyTool {
    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public Callable<Integer> command() {
        return new Broken();
    }

    @Command(name = "sandbox", description = "Breaks off.")
    private static final class Broken implements Callable<Integer> {
        @Override
        public Integer call() {
            throw new IllegalStateException("the castle\nhas fallen");
        }
    }
}
