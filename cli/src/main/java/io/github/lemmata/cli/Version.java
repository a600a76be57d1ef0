package io.github.lemmata.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote into the jar's manifest.
final class Version implements IVersionProvider {
    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(development build)");
    }

    /// What results are said to be computed by.
    static String program() {
        return "lemmata " + current();
    }

    @Override
    public String[] getVersion() {
        return new String[] {program() + ", Java " + Runtime.version().feature()};
    }
}
