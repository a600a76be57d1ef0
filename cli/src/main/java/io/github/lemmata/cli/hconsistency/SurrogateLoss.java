package io.github.lemmata.cli.hconsistency;

import io.github.lemmata.cli.BadInput;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// The losses that can be named on the command line, each a comp-sum loss.
enum SurrogateLoss {
    SUM_EXP("sum-exp", "sum-exponential loss", OptionalDouble.of(0)),
    LOGISTIC("logistic", "logistic loss", OptionalDouble.of(1)),
    GCE("gce", "generalized cross-entropy", OptionalDouble.empty()),
    MAE("mae", "mean absolute error", OptionalDouble.of(2)),
    COMP_SUM("comp-sum", "comp-sum loss", OptionalDouble.empty());

    private final String word;
    private final String title;
    private final OptionalDouble fixed;

    SurrogateLoss(String word, String title, OptionalDouble fixed) {
        this.word = word;
        this.title = title;
        this.fixed = fixed;
    }

    /// The name in words.
    String title() {
        return title;
    }

    /// The name on the command line.
    String word() {
        return word;
    }

    /// The loss of a name on the command line.
    static SurrogateLoss of(String word) {
        return Arrays.stream(values())
                .filter(loss -> loss.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("--loss \"%s\" is unknown; expected one of %s"
                        .formatted(
                                word,
                                Arrays.stream(values()).map(SurrogateLoss::word).collect(Collectors.joining(", ")))));
    }

    /// Its $\tau$: its own, or the one given.
    double tau(OptionalDouble given) {
        if (fixed.isPresent()) {
            if (given.isPresent() && given.getAsDouble() != fixed.getAsDouble()) {
                throw new BadInput("--tau %s does not go with --loss %s, whose tau is %s; expected --loss comp-sum"
                        .formatted(given.getAsDouble(), word, fixed.getAsDouble()));
            }
            return fixed.getAsDouble();
        }
        if (given.isEmpty()) {
            throw new BadInput("--loss %s needs --tau; expected %s".formatted(word, expected()));
        }
        double tau = given.getAsDouble();
        boolean allowed = this == GCE ? tau > 1 && tau < 2 : tau >= 0;
        if (!allowed) {
            throw new BadInput("--tau is %s; expected %s with --loss %s".formatted(tau, expected(), word));
        }
        return tau;
    }

    private String expected() {
        return this == GCE ? "a number above 1 and below 2 (1 + q)" : "a number of 0 or more";
    }
}
