package io.github.lemmata.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version that the build wrote into the jar's manifest.
final class Version implements IVersionProvider {
    static String current() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("(development build)");
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "lemmata " + current() + ", Java " + Runtime.version().feature()
        };
    }
}
